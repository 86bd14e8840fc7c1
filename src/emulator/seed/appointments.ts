import type {
  Appointment,
  AppointmentCustomer,
  BookingService,
  CustomQuestion,
  QuestionAnswer,
  StaffMember,
} from '../tenant.ts'
import { daysAgo, type Seeding, seededGuid, seededItemId } from './seeding.ts'
import { questionId, serviceId } from './services.ts'

interface Clinic {
  readonly seeding: Seeding
  readonly staff: StaffMember[]
  readonly services: BookingService[]
  readonly questions: CustomQuestion[]
}

interface Past {
  readonly key: string
  readonly service: 'first-visit' | 'class' | 'joint-review'
  readonly start: string
  readonly hosts?: number
  readonly customers: AppointmentCustomer[]
  readonly cancelReason?: string
}

/** Eight appointments that were, one of every shape an appointment can have. */
export function pastAppointments(clinic: Clinic): Appointment[] {
  const { seeding } = clinic
  const person = (name: string, address: string, more: Partial<AppointmentCustomer> = {}) =>
    customer(seeding, name, address, more)
  const past: Past[] = [
    {
      key: 'answers',
      service: 'first-visit',
      start: daysAgo(seeding, 1, 1, 30),
      customers: [
        person('伊藤 美咲', 'misaki.ito@customer.example', {
          phone: '+81 3-0000-0101',
          notes: '駐車場を使いたいです。',
          answers: [written(clinic, '肩こりと頭痛'), chosen(clinic, 0)],
        }),
      ],
    },
    {
      key: 'english',
      service: 'first-visit',
      start: daysAgo(seeding, 2, 5),
      customers: [
        person("Seán O'Brien", 'sean.obrien@customer.example', {
          phone: '+44 20 7946 0102',
          timeZone: 'GMT Standard Time',
          answers: [written(clinic, 'Tired & "run down" <lately>'), chosen(clinic, 1)],
        }),
      ],
    },
    {
      key: 'group',
      service: 'class',
      start: daysAgo(seeding, 3, 6),
      customers: [
        person('渡辺 健一', 'kenichi.watanabe@customer.example', { notes: '椅子席を希望します。' }),
        person('Maria Garcia', 'maria.garcia@customer.example'),
        person('小林 さくら', 'sakura.kobayashi@customer.example'),
      ],
    },
    { key: 'empty-group', service: 'class', start: daysAgo(seeding, 5, 6), customers: [] },
    {
      key: 'two-staff',
      service: 'joint-review',
      start: daysAgo(seeding, 6, 2),
      hosts: 2,
      customers: [person('Priya Nair', 'priya.nair@customer.example', { phone: '+91 22 5550 0103' })],
    },
    {
      key: 'notes',
      service: 'first-visit',
      start: daysAgo(seeding, 8, 0, 30),
      customers: [
        person('中村 大輔', 'daisuke.nakamura@customer.example', {
          phone: '+81 6-0000-0104',
          notes: '車椅子で伺います。\n付き添いが 1 名います。',
        }),
      ],
    },
    {
      key: 'no-phone',
      service: 'first-visit',
      start: daysAgo(seeding, 9, 7),
      customers: [person('Emma Müller', 'emma.mueller@customer.example', { answers: [chosen(clinic, 0)] })],
    },
    {
      key: 'cancelled',
      service: 'first-visit',
      start: daysAgo(seeding, 12, 3),
      customers: [
        person('加藤 翔', 'sho.kato@customer.example', {
          phone: '+81 90-0000-0105',
          answers: [written(clinic, '定期検診'), chosen(clinic, 1)],
        }),
      ],
      cancelReason: '急な出張のため',
    },
  ]
  return past.map((appointment) => appointmentOf(clinic, appointment))
}

function appointmentOf({ seeding, staff, services }: Clinic, past: Past): Appointment {
  const id = serviceId(seeding, past.service)
  const service = services.find((one) => one.id === id)
  const minutes = service?.durationMinutes ?? 0
  return {
    id: seededItemId(seeding, 'appointment', past.key),
    selfServiceAppointmentId: seededGuid(seeding, 'self-service', past.key),
    serviceId: id,
    start: past.start,
    end: new Date(Date.parse(past.start) + minutes * 60_000).toISOString(),
    staffMemberIds: staff.slice(0, past.hosts ?? 1).map((member) => member.id),
    customers: past.customers,
    maximumAttendeesCount: service?.maximumAttendeesCount ?? 1,
    joinWebUrl: `https://teams.microsoft.com/l/meetup-join/19:meeting_${seededGuid(seeding, 'join', past.key)}@thread.v2/0`,
    additionalInformation: '',
    cancelReason: past.cancelReason ?? '',
    cancelled: past.cancelReason !== undefined,
  }
}

function customer(
  seeding: Seeding,
  name: string,
  emailAddress: string,
  more: Partial<AppointmentCustomer>,
): AppointmentCustomer {
  return {
    customerId: seededGuid(seeding, 'customer', emailAddress),
    name,
    emailAddress,
    phone: '',
    notes: '',
    timeZone: 'Tokyo Standard Time',
    answers: [],
    ...more,
  }
}

const written = (clinic: Clinic, answer: string): QuestionAnswer => ({
  ...asked(clinic, 'symptoms'),
  answer,
  isRequired: false,
  selectedOptions: [],
})

const chosen = (clinic: Clinic, option: number): QuestionAnswer => ({
  ...asked(clinic, 'first-visit'),
  answer: '',
  isRequired: true,
  selectedOptions: [option],
})

function asked({ seeding, questions }: Clinic, key: 'symptoms' | 'first-visit') {
  const id = questionId(seeding, key)
  const question = questions.find((one) => one.id === id)
  return {
    questionId: id,
    question: question?.displayName ?? '',
    answerOptions: question?.answerOptions ?? [],
  }
}
