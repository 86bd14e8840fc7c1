import * as v from 'valibot'
import type { Value } from '../flow/expression.ts'
import { cultureOf, type Language } from '../language.ts'

/** The connectors that flows made here use, by the name Power Platform knows them by. */
export const ConnectorName = v.picklist([
  'shared_microsoftbookings',
  'shared_zoommeetingsip',
  'shared_stripe',
  'shared_commondataserviceforapps',
  'shared_office365',
  'shared_teams',
])
export type ConnectorName = v.InferOutput<typeof ConnectorName>

/** What a connector cannot do though people expect it to; each has words in every language. */
export const Limitation = v.picklist([
  'not-in-national-clouds',
  'cannot-move-meeting',
  'cannot-delete-meeting',
  'no-meeting-password',
  'zoom-scopes-unconfirmed',
  'cannot-take-payment',
  'no-payment-link',
  'no-invoice',
  'no-refund',
  'no-customer-name-or-phone',
  'cannot-find-customer',
])
export type Limitation = v.InferOutput<typeof Limitation>

/** A connector as the gallery presents it. */
export interface Connector {
  readonly name: ConnectorName
  readonly displayName: string
  readonly tier: 'standard' | 'premium'
  readonly limitations: readonly Limitation[]
  /** Its page, where connections begin. */
  readonly pageUrl: (language: Language) => string
  /** The reference of its operations. */
  readonly referenceUrl: (language: Language) => string
}

/** One call of a connector's operation, before a flow gives it a name and a connection. */
export interface ConnectorCall {
  readonly connector: ConnectorName
  readonly operationId: string
  readonly parameters: Readonly<Record<string, Value | undefined>>
}

const locale = (language: Language): string => cultureOf(language).toLowerCase()

/** Where all connectors are listed. */
export const allConnectorsUrl = (language: Language): string =>
  `https://powerautomate.microsoft.com/${locale(language)}/connectors/`

/** A connector, its links made of what its page and its reference are called. */
export const defineConnector = ({
  page,
  reference,
  ...connector
}: Pick<Connector, 'name' | 'displayName' | 'tier' | 'limitations'> & {
  readonly page: string
  readonly reference: string
}): Connector => ({
  ...connector,
  pageUrl: (language) => `${allConnectorsUrl(language)}details/${connector.name}/${page}/`,
  referenceUrl: (language) => `https://learn.microsoft.com/${locale(language)}/connectors/${reference}/`,
})
