import type { Language } from './language.ts'
import { useLanguage } from './text-context.tsx'

const STYLES = {
  date: { dateStyle: 'medium' },
  moment: { dateStyle: 'medium', timeStyle: 'short' },
  time: { dateStyle: 'medium', timeStyle: 'long' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>
type Style = keyof typeof STYLES

const formats = new Map<string, Intl.DateTimeFormat>()

/** The reader's own region where they speak the language, or else the language alone. */
export const regionOf = (language: Language): string =>
  navigator.languages.find((tag) => tag.startsWith(`${language}-`)) ?? language

/** The format of that style, made once: making one takes a hundred times as long as using it. */
function formatOf(language: Language, style: Style): Intl.DateTimeFormat {
  const region = regionOf(language)
  const key = `${region} ${style}`
  const format = formats.get(key) ?? new Intl.DateTimeFormat(region, STYLES[style])
  formats.set(key, format)
  return format
}

type Dates = Readonly<Record<Style, (iso: string) => string>>

const datesIn = (language: Language): Dates => {
  const writer = (style: Style) => (iso: string) => {
    const at = new Date(iso)
    return Number.isNaN(at.getTime()) ? iso : formatOf(language, style).format(at)
  }
  return { date: writer('date'), moment: writer('moment'), time: writer('time') }
}

const dates: Readonly<Record<Language, Dates>> = { en: datesIn('en'), ja: datesIn('ja') }

/** Writes dates in the language spoken, in the reader's own region and time zone; what is no date stays as it is. */
export const useDates = (): Dates => dates[useLanguage().language]
