import type { Text, Value } from '../flow/expression.ts'
import { type ConnectorCall, defineConnector } from './connector.ts'

export const dataverse = defineConnector({
  name: 'shared_commondataserviceforapps',
  displayName: 'Microsoft Dataverse',
  tier: 'premium',
  page: 'microsoft-dataverse',
  reference: 'commondataserviceforapps',
  limitations: [],
})

/** What to write into the columns of a row, by logical name. */
export type Columns = Readonly<Record<string, Value | undefined>>

const itemOf = (columns: Columns): Columns =>
  Object.fromEntries(Object.entries(columns).map(([column, value]) => [`item/${column}`, value]))

const call = (operationId: string, parameters: ConnectorCall['parameters']): ConnectorCall => ({
  connector: dataverse.name,
  operationId,
  parameters,
})

/** Reads the first rows of a table, which goes by its plural name, that match an OData filter. */
export const listRows = (query: {
  readonly table: string
  readonly select: readonly string[]
  readonly filter: Text
  readonly top: number
}): ConnectorCall =>
  call('ListRecords', {
    entityName: query.table,
    $select: query.select.join(','),
    $filter: query.filter,
    $top: query.top,
  })

/** Adds a row to a table. */
export const addRow = (table: string, columns: Columns): ConnectorCall =>
  call('CreateRecord', { entityName: table, ...itemOf(columns) })

/** Changes a row that exists; if it is gone by then it is not made anew. */
export const updateRow = (table: string, id: Text, columns: Columns): ConnectorCall =>
  call('UpdateOnlyRecord', { entityName: table, recordId: id, ...itemOf(columns) })
