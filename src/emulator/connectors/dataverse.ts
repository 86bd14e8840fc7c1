import { inPath, inQuery, type Operations } from './operation.ts'

const table = '/api/data/v9.2/{entityName}'
const row = `${table}({recordId})`
const entityName = inPath()
const recordId = inPath()

/** The actions of Microsoft Dataverse, which are requests to the organisation's own Web API. */
export const dataverseOperations: Operations = {
  ListRecords: {
    method: 'GET',
    path: table,
    parameters: {
      entityName,
      $select: inQuery(),
      $filter: inQuery(),
      $orderby: inQuery(),
      $expand: inQuery(),
      $top: inQuery('integer'),
      fetchXml: inQuery(),
    },
  },
  GetItem: {
    method: 'GET',
    path: row,
    parameters: { entityName, recordId, $select: inQuery(), $expand: inQuery() },
  },
  CreateRecord: {
    method: 'POST',
    path: table,
    headers: { Prefer: 'return=representation' },
    parameters: { entityName },
    columnsUnder: 'item/',
  },
  UpdateRecord: {
    method: 'PATCH',
    path: row,
    headers: { Prefer: 'return=representation' },
    parameters: { entityName, recordId },
    columnsUnder: 'item/',
  },
  UpdateOnlyRecord: {
    method: 'PATCH',
    path: row,
    headers: { Prefer: 'return=representation', 'If-Match': '*' },
    parameters: { entityName, recordId },
    columnsUnder: 'item/',
  },
  DeleteRecord: { method: 'DELETE', path: row, parameters: { entityName, recordId } },
}
