const pattern =
  /^P(?=\d|T\d)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/i

const second = 1000
const day = 86_400 * second
/** In the order of the pattern; a year has 365 days and a month 30, as .NET has it for durations. */
const units = [365 * day, 30 * day, 7 * day, day, 3600 * second, 60 * second, second]

/** The milliseconds of an ISO 8601 duration such as `PT1H30M`, or null when it is none. */
export function durationOf(text: unknown): number | null {
  const found = typeof text === 'string' ? pattern.exec(text) : null
  if (!found) return null
  return units.reduce((sum, unit, at) => sum + Number(found[at + 1] ?? 0) * unit, 0)
}
