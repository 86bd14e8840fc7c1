import type { BookingBusiness, StaffRole, User } from '../tenant.ts'
import { pastAppointments } from './appointments.ts'
import { staffOf } from './people.ts'
import { type Seeding, seededGuid, userId } from './seeding.ts'
import { clinicQuestions, clinicServices } from './services.ts'

/** The booking page with a staff in every role, its services and its past appointments. */
export function clinic(seeding: Seeding, users: User[]): BookingBusiness {
  const staff = staffOf(seeding, 'clinic', users, {
    'hanako.sato': 'administrator',
    'adele.vance': 'administrator',
    'taro.yamada': 'teamMember',
    'mei.suzuki': 'scheduler',
    'victor.lee': 'viewer',
    'grace.guest': 'guest',
  })
  const services = clinicServices(seeding, staff)
  const questions = clinicQuestions(seeding)
  const appointments = pastAppointments({ seeding, staff, services, questions })
  const people = appointments.flatMap(({ customers }) => customers)
  return {
    ...page(seeding, 'ContosoClinic', 'Contoso Clinic', 'reception'),
    staff,
    superUsers: [userId(seeding, 'sam.super')],
    customQuestions: questions,
    services,
    customers: people.map(({ customerId, name, emailAddress }) => ({
      id: customerId,
      displayName: name,
      emailAddress,
    })),
    appointments,
  }
}

/** A booking page of the same administrators that has no flow yet. */
export const academy = (seeding: Seeding, users: User[]): BookingBusiness =>
  quietPage(seeding, users, page(seeding, 'ContosoAcademy', 'Contoso Academy', 'academy'), {
    'hanako.sato': 'administrator',
    'adele.vance': 'administrator',
  })

/** The booking page of the second tenant. */
export const studio = (seeding: Seeding, users: User[]): BookingBusiness =>
  quietPage(seeding, users, page(seeding, 'FabrikamStudio', 'Fabrikam Studio', 'hello'), {
    'yuki.tanaka': 'administrator',
    'ken.mori': 'teamMember',
  })

type Page = Pick<
  BookingBusiness,
  'id' | 'displayName' | 'email' | 'publicUrl' | 'businessTimeZone' | 'languageTag'
>

function quietPage(seeding: Seeding, users: User[], about: Page, roles: Record<string, StaffRole>) {
  const staff = staffOf(seeding, about.displayName, users, roles)
  return {
    ...about,
    staff,
    superUsers: [],
    customQuestions: [],
    services: [
      {
        id: seededGuid(seeding, about.displayName, 'service'),
        displayName: '体験レッスン / Trial lesson',
        durationMinutes: 60,
        postBufferMinutes: 0,
        maximumAttendeesCount: 1,
        notes: '',
        staffMemberIds: staff.map(({ id }) => id),
        questions: [],
      },
    ],
    customers: [],
    appointments: [],
  }
}

function page({ domain }: Seeding, mailbox: string, displayName: string, contact: string): Page {
  const id = `${mailbox}@${domain}`
  return {
    id,
    displayName,
    email: `${contact}@${domain}`,
    publicUrl: `https://outlook.office365.com/book/${id}/`,
    businessTimeZone: 'Tokyo Standard Time',
    languageTag: 'ja-JP',
  }
}
