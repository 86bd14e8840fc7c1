/** Minutes as an ISO 8601 duration. */
export function isoDuration(minutes: number): string {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  if (hours === 0) return `PT${rest}M`
  return rest === 0 ? `PT${hours}H` : `PT${hours}H${rest}M`
}

/** An instant as Graph's dateTimeTimeZone, which for appointments is always in UTC. */
export const utcDateTime = (instant: string) => ({
  '@odata.type': '#microsoft.graph.dateTimeTimeZone',
  dateTime: `${new Date(instant).toISOString().slice(0, 19)}.0000000Z`,
  timeZone: 'UTC',
})
