import { createContext, useContext, useMemo } from 'react'
import { written } from '#app/text/dates.ts'
import { useLanguage } from '#app/text/text-context.tsx'
import { Zone } from '#domain/appointment/zone.ts'

/** The time zone of the booking page, by whichever name Microsoft gave it. */
export const BusinessZoneContext = createContext<string | null>(null)

/** Writes moments as a clock at the business shows them, for whoever thinks of last Tuesday's booking thinks of that clock. */
export function useBusinessTime(): (iso: string) => string {
  const name = useContext(BusinessZoneContext)
  const { language } = useLanguage()
  const zone = useMemo(() => Zone.named(name ?? ''), [name])
  return (iso) => written(language, 'moment', iso, zone?.iana)
}
