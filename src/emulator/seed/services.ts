import type { BookingService, CustomQuestion, StaffMember } from '../tenant.ts'
import { type Seeding, seededGuid } from './seeding.ts'

/** What a customer of the clinic is asked: one free text, one choice. */
export const clinicQuestions = (seeding: Seeding): CustomQuestion[] => [
  {
    id: questionId(seeding, 'symptoms'),
    displayName: '気になる症状をお書きください',
    answerOptions: [],
  },
  {
    id: questionId(seeding, 'first-visit'),
    displayName: '当院は初めてですか？',
    answerOptions: ['はい、初めてです', 'いいえ、再診です'],
  },
]

/** The clinic's services: one to one, a class for many, and one held by two. */
export function clinicServices(seeding: Seeding, staff: StaffMember[]): BookingService[] {
  const staffMemberIds = staff.map(({ id }) => id)
  const questions = clinicQuestions(seeding).map(({ id }, index) => ({
    questionId: id,
    isRequired: index > 0,
  }))
  return [
    {
      id: serviceId(seeding, 'first-visit'),
      displayName: '初診のご相談',
      durationMinutes: 30,
      postBufferMinutes: 10,
      maximumAttendeesCount: 1,
      notes: '保険証の確認をお願いします。',
      staffMemberIds,
      questions,
    },
    {
      id: serviceId(seeding, 'class'),
      displayName: '健康教室 / Health class',
      durationMinutes: 60,
      postBufferMinutes: 0,
      maximumAttendeesCount: 10,
      notes: '',
      staffMemberIds,
      questions: [],
    },
    {
      id: serviceId(seeding, 'joint-review'),
      displayName: 'Joint review',
      durationMinutes: 45,
      postBufferMinutes: 15,
      maximumAttendeesCount: 1,
      notes: 'Two of us attend.',
      staffMemberIds,
      questions: [],
    },
  ]
}

/** The id of one of the clinic's services. */
export const serviceId = (seeding: Seeding, key: 'first-visit' | 'class' | 'joint-review'): string =>
  seededGuid(seeding, 'clinic', 'service', key)

/** The id of one of the clinic's questions. */
export const questionId = (seeding: Seeding, key: 'symptoms' | 'first-visit'): string =>
  seededGuid(seeding, 'clinic', 'question', key)
