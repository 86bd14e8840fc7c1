import { madeUpAppointment, madeUpTimes } from '#domain/appointment/made-up.ts'
import type { FieldToken } from '#domain/flow/fields.ts'
import type { Language } from '#domain/language.ts'

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
  const made = madeUpAppointment('one-to-one', language, timeZone)
  return {
    ServiceName: made.ServiceName,
    CustomerName: made.CustomerName,
    CustomerNotes: made.CustomerNotes,
    StaffNames: made.StaffMembers.map(({ DisplayName }) => DisplayName).join(', '),
    StartTime: written(madeUpTimes.start, language, timeZone),
    EndTime: written(madeUpTimes.end, language, timeZone),
    BusinessName: businessName,
    AppointmentId: made.SelfServiceAppointmentId,
    JoinUrl: 'https://zoom.us/j/85512345678',
  }
}
