import type { Language } from './language.ts'
import { useLanguage } from './text-context.tsx'

const STYLES = {
  date: { dateStyle: 'medium' },
  moment: { dateStyle: 'medium', timeStyle: 'short' },
  time: { dateStyle: 'medium', timeStyle: 'long' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>
type Style = keyof typeof STYLES

const formats = new Map<string, Intl.DateTimeFormat>()

/** The format of that style, made once: making one takes a hundred times as long as using it. */
function formatOf(language: Language, style: Style, timeZone?: string): Intl.DateTimeFormat {
  const region = navigator.languages.find((tag) => tag.startsWith(`${language}-`)) ?? language
  const key = `${region} ${style} ${timeZone}`
  const format = formats.get(key) ?? new Intl.DateTimeFormat(region, { ...STYLES[style], timeZone })
  formats.set(key, format)
  return format
}

type Dates = Readonly<Record<Style, (iso: string) => string>>

/** Writes a date in a language and, where a zone is named by IANA's name, as a clock there shows it. */
export function written(language: Language, style: Style, iso: string, timeZone?: string): string {
  const at = new Date(iso)
  return Number.isNaN(at.getTime()) ? iso : formatOf(language, style, timeZone).format(at)
}

const datesIn = (language: Language): Dates => {
  const writer = (style: Style) => (iso: string) => written(language, style, iso)
  return { date: writer('date'), moment: writer('moment'), time: writer('time') }
}

const dates: Readonly<Record<Language, Dates>> = { en: datesIn('en'), ja: datesIn('ja') }

/** Writes dates in the language spoken, in the reader's own region and time zone; what is no date stays as it is. */
export const useDates = (): Dates => dates[useLanguage().language]
