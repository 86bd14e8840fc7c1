import { useMemo } from 'react'
import type { Language } from './language.ts'
import { useLanguage } from './text-context.tsx'

const regional = (language: Language): string =>
  navigator.languages.find((tag) => tag.startsWith(`${language}-`)) ?? language

interface Dates {
  readonly date: (iso: string) => string
  readonly moment: (iso: string) => string
  readonly time: (iso: string) => string
}

/** Writes dates in the language spoken, in the reader's own region and time zone; what is no date stays as it is. */
export function useDates(): Dates {
  const { language } = useLanguage()
  return useMemo(() => {
    const writer = (options: Intl.DateTimeFormatOptions) => {
      const format = new Intl.DateTimeFormat(regional(language), options)
      return (iso: string) => {
        const at = new Date(iso)
        return Number.isNaN(at.getTime()) ? iso : format.format(at)
      }
    }
    return {
      date: writer({ dateStyle: 'medium' }),
      moment: writer({ dateStyle: 'medium', timeStyle: 'short' }),
      time: writer({ dateStyle: 'medium', timeStyle: 'long' }),
    }
  }, [language])
}
