import { connectorNamed } from '#domain/connectors/catalogue.ts'

/** A connector as people know it; one that is not in the catalogue keeps the name Power Platform gives it. */
export const connectorName = (name: string): string =>
  connectorNamed(name)?.displayName ?? name.replace(/^shared_/, '')

/** The connectors worth naming in a list of appointment flows, all of which use Bookings. */
export const connectorNames = (names: readonly string[]): string[] =>
  names.filter((name) => name !== 'shared_microsoftbookings').map(connectorName)
