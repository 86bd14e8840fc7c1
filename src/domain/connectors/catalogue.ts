import { bookings } from './bookings.ts'
import type { Connector, ConnectorName } from './connector.ts'
import { dataverse } from './dataverse.ts'
import { outlook } from './outlook.ts'
import { stripe } from './stripe.ts'
import { teams } from './teams.ts'
import { zoom } from './zoom.ts'

/** Every connector that flows made here use. */
export const connectors: Readonly<Record<ConnectorName, Connector>> = {
  shared_microsoftbookings: bookings,
  shared_zoommeetingsip: zoom,
  shared_stripe: stripe,
  shared_commondataserviceforapps: dataverse,
  shared_office365: outlook,
  shared_teams: teams,
}

/** A connector by the name a flow uses, which may be one that is not in the catalogue. */
export const connectorNamed = (name: string): Connector | undefined =>
  Object.values(connectors).find((connector) => connector.name === name)
