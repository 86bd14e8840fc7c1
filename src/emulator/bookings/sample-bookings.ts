import { randomUUID } from 'node:crypto'
import type { AppointmentCustomer, BookingBusiness, BookingService, QuestionAnswer } from '../tenant.ts'
import type { Booking } from './appointments.ts'

/** The shapes in which an appointment can reach a flow. */
export const shapes = ['one-to-one', 'group', 'empty-group', 'two-staff'] as const
export type Shape = (typeof shapes)[number]

/** Somebody who books, as far as they say who they are. */
export interface Visitor {
  readonly name: string
  readonly emailAddress: string
  readonly phone?: string | undefined
  readonly notes?: string | undefined
}

/** What a sample booking shall not make up by itself. */
export interface Wishes {
  readonly customers?: readonly Visitor[] | undefined
  readonly start?: string | undefined
  readonly serviceName?: string | undefined
}

const somebody: Visitor = {
  name: '鈴木 一郎',
  emailAddress: 'ichiro.suzuki@customer.example',
  phone: '+81 3-0000-0199',
  notes: '初めて伺います。',
}
const visitors: Readonly<Record<Shape, readonly Visitor[]>> = {
  'one-to-one': [somebody],
  'two-staff': [somebody],
  group: [
    somebody,
    { name: 'Olivia Brown', emailAddress: 'olivia.brown@customer.example' },
    { name: '高橋 恵', emailAddress: 'megumi.takahashi@customer.example', notes: '車椅子で参加します。' },
  ],
  'empty-group': [],
}

/** A booking of a shape at a business. */
export function sampleBooking(business: BookingBusiness, shape: Shape, now: Date, wishes: Wishes): Booking {
  const isGroup = shape === 'group' || shape === 'empty-group'
  const service = serviceFor(business, isGroup, wishes.serviceName)
  const hosts =
    service.staffMemberIds.length > 0 ? service.staffMemberIds : business.staff.map(({ id }) => id)
  return {
    service,
    start: wishes.start ? new Date(wishes.start).toISOString() : sameTimeTomorrow(now),
    staffMemberIds: hosts.slice(0, shape === 'two-staff' ? 2 : 1),
    customers: (wishes.customers ?? visitors[shape]).map((visitor) => customerOf(visitor, business, service)),
  }
}

// A business that offers nothing of the kind, or nothing of that name, offers it from now on.
function serviceFor({ services }: BookingBusiness, isGroup: boolean, name?: string): BookingService {
  const fits = (service: BookingService) => service.maximumAttendeesCount > 1 === isGroup
  const found = services.find(
    (service) => fits(service) && service.displayName === (name ?? service.displayName),
  )
  if (found) return found
  const model = services.find(fits) ?? services[0]
  if (!model) throw new Error('The business offers no service.')
  const added = {
    ...model,
    id: randomUUID(),
    displayName: name ?? model.displayName,
    maximumAttendeesCount: isGroup ? Math.max(model.maximumAttendeesCount, 10) : 1,
  }
  services.push(added)
  return added
}

function customerOf(
  { name, emailAddress, phone = '', notes = '' }: Visitor,
  { businessTimeZone, customQuestions }: BookingBusiness,
  { questions }: BookingService,
): AppointmentCustomer {
  const answers = questions.flatMap(({ questionId, isRequired }): QuestionAnswer[] => {
    const question = customQuestions.find(({ id }) => id === questionId)
    if (!question) return []
    const { displayName, answerOptions } = question
    const chooses = answerOptions.length > 0
    return [
      {
        questionId,
        question: displayName,
        answer: chooses ? '' : '特にありません',
        answerOptions,
        isRequired,
        selectedOptions: chooses ? [0] : [],
      },
    ]
  })
  return { customerId: randomUUID(), name, emailAddress, phone, notes, timeZone: businessTimeZone, answers }
}

function sameTimeTomorrow(now: Date): string {
  const start = new Date(now)
  start.setUTCDate(start.getUTCDate() + 1)
  start.setUTCMinutes(0, 0, 0)
  return start.toISOString()
}
