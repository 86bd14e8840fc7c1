import { missingPrivilege } from './dataverse-error.ts'
import type { Session } from './session.ts'
import type { Row, Table } from './table.ts'

/** The people of the organisation, which everybody may read and nobody may write here. */
export function systemUsersTable({ organization, systemUser, tenant }: Session): Table {
  const readOnly = (): never => {
    throw missingPrivilege(systemUser.systemuserid, 'prvWriteUser')
  }
  const isClosed = (entraId: string) =>
    tenant.users.some(({ id, signInBlocked }) => id === entraId && signInBlocked)
  const rows = (): Row[] =>
    organization.systemUsers.map(({ systemAdministrator: _, ...columns }) => ({
      id: columns.systemuserid,
      version: 1,
      columns: { ...columns, isdisabled: isClosed(columns.azureactivedirectoryobjectid) },
      annotations: {},
    }))
  return {
    entitySet: 'systemusers',
    logicalName: 'systemuser',
    key: 'systemuserid',
    columnNames: [
      'systemuserid',
      'azureactivedirectoryobjectid',
      'fullname',
      'internalemailaddress',
      'isdisabled',
    ],
    rows,
    find: (id) => rows().find((row) => row.id === id),
    may: (right) => right === 'Read',
    create: readOnly,
    update: readOnly,
    remove: readOnly,
  }
}
