import { expect, it } from 'vitest'
import { connectors } from '#domain/connectors/catalogue.ts'
import { connectorName, connectorNames } from './connector-name.ts'

it('calls every connector of the catalogue what the catalogue calls it', () => {
  for (const { name, displayName } of Object.values(connectors)) expect(connectorName(name)).toBe(displayName)
})

it('leaves the rest the name that Power Platform gives it, and does not name Bookings where every flow uses it', () => {
  expect(connectorNames(['shared_microsoftbookings', 'shared_trello'])).toEqual(['trello'])
})
