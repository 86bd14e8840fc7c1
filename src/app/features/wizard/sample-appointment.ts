import type { FieldToken } from '#domain/flow/fields.ts'
import type { Language } from '#domain/language.ts'

const START = Date.UTC(2027, 0, 15, 1, 0)
const MINUTES = 45

const words = {
  ja: { service: '初回相談', customer: '山田 花子', staff: '鈴木 一郎', notes: '車いすで伺います。' },
  en: {
    service: 'First consultation',
    customer: 'Megan Bowen',
    staff: 'Alex Wilber',
    notes: 'I use a wheelchair.',
  },
} as const

/** A time as the flow will write it: as readers of the language do, but in one order everywhere. */
function written(at: number, language: Language, timeZone: string): string {
  const parts = new Intl.DateTimeFormat(language === 'ja' ? 'ja-JP' : 'en-US', {
    timeZone,
    weekday: 'short',
    year: 'numeric',
    month: language === 'ja' ? 'numeric' : 'short',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    hour12: language === 'en',
  }).formatToParts(at)
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((one) => one.type === type)?.value ?? ''
  const [weekday, year, month, day] = [part('weekday'), part('year'), part('month'), part('day')]
  const time = `${part('hour')}:${part('minute')}`
  return language === 'ja'
    ? `${year}年${month}月${day}日(${weekday}) ${time}`
    : `${weekday}, ${month} ${day}, ${year} ${time} ${part('dayPeriod')}`
}

/** What the fields of a made-up appointment say, so that a text can be seen before anybody has booked. */
export function sampleAppointment(
  language: Language,
  timeZone: string,
  businessName: string,
): Readonly<Record<FieldToken, string>> {
  const { service, customer, staff, notes } = words[language]
  return {
    ServiceName: service,
    CustomerName: customer,
    CustomerNotes: notes,
    StaffNames: staff,
    StartTime: written(START, language, timeZone),
    EndTime: written(START + MINUTES * 60_000, language, timeZone),
    BusinessName: businessName,
    AppointmentId: 'AAMkADc7-0115',
    JoinUrl: 'https://zoom.us/j/85512345678',
  }
}
