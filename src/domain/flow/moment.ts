import { cultureOf, type Language } from '../language.ts'
import {
  convertTimeZone,
  div,
  type Expression,
  formatDateTime,
  parseDateTime,
  string,
  triggerField,
} from './expression.ts'

/** How the people who read a text write dates, and where they are. */
export interface Reader {
  readonly language: Language
  readonly timeZone: string
}

const FORMAT = { ja: 'yyyy年M月d日(ddd) H:mm', en: 'ddd, MMM d, yyyy h:mm tt' } as const

/** A time of the appointment; Bookings writes it in UTC as Americans do, and parsing that reads ISO 8601 as well. */
const timeOf = (field: 'StartTime' | 'EndTime'): Expression => parseDateTime(triggerField(field), 'en-US')

/** The start of the appointment as an instant in ISO 8601. */
export const startInUtc: Expression = formatDateTime(timeOf('StartTime'), 'yyyy-MM-ddTHH:mm:ssZ')

/** How long the appointment takes, in minutes as text; Bookings counts seconds, with the buffer. */
export const minutes: Expression = string(div(triggerField('Duration'), 60))

/** A time of the appointment as a reader would write it; converting knows no languages, so formatting comes after. */
export const timeFor = (field: 'StartTime' | 'EndTime', { language, timeZone }: Reader): Expression =>
  formatDateTime(convertTimeZone(timeOf(field), 'UTC', timeZone), FORMAT[language], cultureOf(language))
