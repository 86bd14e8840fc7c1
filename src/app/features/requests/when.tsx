import { useDates } from '#app/text/dates.ts'
import { useLanguage } from '#app/text/text-context.tsx'
import { relativeDate } from './relative-date.ts'

/** A moment as people speak of it while it is near, and as a date when it is not. */
export function When({ at, words }: { readonly at: string; readonly words: (when: string) => string }) {
  const { language } = useLanguage()
  const { date, moment } = useDates()
  return (
    <time dateTime={at} title={moment(at)}>
      {words(relativeDate(at, Date.now(), language) ?? date(at))}
    </time>
  )
}
