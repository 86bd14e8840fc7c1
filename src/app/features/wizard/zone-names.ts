import { findIana } from 'windows-iana'

/** A time zone as a list shows it. */
export interface ZoneName {
  readonly zone: string
  readonly label: string
}

/** The place whose clock a Windows time zone follows. */
export const placeOf = (zone: string): string => findIana(zone)[0] ?? 'UTC'

function partOf(
  language: string,
  timeZone: string,
  timeZoneName: 'longOffset' | 'longGeneric',
  at: Date,
): string {
  const parts = new Intl.DateTimeFormat(language, { timeZone, timeZoneName }).formatToParts(at)
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? ''
}

/** Names a time zone by its distance from UTC, by what people call it and by its place. */
function labelOf(zone: string, language: string, at: Date): string {
  const place = placeOf(zone)
  if (place === 'UTC' || place === 'Etc/UTC') return 'UTC'
  const offset = partOf('en', place, 'longOffset', at).replace('GMT', 'UTC')
  if (place.startsWith('Etc/')) return offset
  const city = place.slice(place.lastIndexOf('/') + 1).replaceAll('_', ' ')
  return `(${offset}) ${partOf(language, place, 'longGeneric', at)} – ${city}`
}

/** Time zones under names that people know, in the given order; one this browser has never heard of keeps its own. */
export const zoneNames = (zones: readonly string[], language: string, at: Date): ZoneName[] =>
  zones.map((zone) => {
    try {
      return { zone, label: labelOf(zone, language, at) }
    } catch {
      return { zone, label: zone }
    }
  })

/** The zones somebody most likely means: those given, and the one their own clock follows. */
export function likelyZones(
  zones: readonly string[],
  wanted: readonly (string | null)[],
  ownPlace: string,
): string[] {
  const own = zones.find((zone) => findIana(zone).some((place) => place === ownPlace)) ?? null
  const likely = new Set([...wanted, own, 'UTC'])
  return [...likely].flatMap((zone) => (zone !== null && zones.includes(zone) ? [zone] : []))
}
