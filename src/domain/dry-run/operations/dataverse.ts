import { answered, unknown } from '../answer.ts'
import type { Effect, Fields, RowEffect } from '../effect.ts'
import { textOf, under } from '../parameters.ts'
import type { Occasion, Operation, Operations } from './operation.ts'

const CONNECTOR = 'shared_commondataserviceforapps'

/** Tables whose key is not named after them: appointments, tasks and mails are activities. */
const ACTIVITIES: ReadonlySet<string> = new Set([
  'activitypointers',
  'appointments',
  'emails',
  'letters',
  'phonecalls',
  'tasks',
])

/** The column that holds the id of a table's rows, after the plural name that the table goes by. */
export function keyOf(table: string): string {
  if (ACTIVITIES.has(table)) return 'activityid'
  const singular = table.endsWith('ies')
    ? `${table.slice(0, -3)}y`
    : table.replace(/(ss|sh|ch|x)es$/, '$1').replace(/([^s])s$/, '$1')
  return `${singular}id`
}

const tableOf = (parameters: Fields): string => textOf(parameters, 'entityName')

const row = (write: RowEffect['write']) => (parameters: Fields) =>
  ({
    kind: 'row',
    write,
    table: tableOf(parameters),
    id: textOf(parameters, 'recordId') || null,
    columns: under(parameters, 'item/'),
  }) as const satisfies Effect

const read = (operationId: string) => (parameters: Fields) => {
  const { entityName: _, ...query } = parameters
  return { kind: 'read', connector: CONNECTOR, operationId, of: tableOf(parameters), query } as const
}

/** The row as Dataverse answers with it; columns that were not written are not made up. */
function rowOf({ parameters, now }: Occasion, id: string): Fields {
  const written = now.toISOString().replace(/\.\d+Z$/, 'Z')
  const columns = under(parameters, 'item/')
  return { [keyOf(tableOf(parameters))]: id, createdon: written, modifiedon: written, ...columns }
}

const idOf = ({ parameters }: Occasion): string => textOf(parameters, 'recordId')

const update = (write: 'update' | 'upsert'): Operation => ({
  effect: row(write),
  answer: (occasion) => answered(200, rowOf(occasion, idOf(occasion))),
  needs: ['entityName', 'recordId'],
})

/** What the Dataverse connector can do with rows. */
export const dataverseOperations: Operations = {
  ListRecords: {
    effect: read('ListRecords'),
    answer: () => unknown(200, { value: [] }),
    needs: ['entityName'],
  },
  GetItem: {
    effect: read('GetItem'),
    answer: (occasion) => unknown(200, rowOf(occasion, idOf(occasion))),
    needs: ['entityName', 'recordId'],
  },
  CreateRecord: {
    effect: row('create'),
    answer: (occasion) => answered(201, rowOf(occasion, occasion.sample.guid('row'))),
    needs: ['entityName'],
  },
  UpdateRecord: update('upsert'),
  UpdateOnlyRecord: update('update'),
  DeleteRecord: {
    effect: row('delete'),
    answer: () => answered(204, null),
    needs: ['entityName', 'recordId'],
  },
}
