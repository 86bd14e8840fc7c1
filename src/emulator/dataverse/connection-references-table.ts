import * as v from 'valibot'
import type { ConnectionReferenceRow } from '../tenant.ts'
import { DataverseError } from './dataverse-error.ts'
import type { Columns } from './odata-filter.ts'
import { readPayload } from './payload.ts'
import { nextVersion, type Session } from './session.ts'
import { formatted, type Row, type Table } from './table.ts'

const entitySet = 'connectionreferences'
const updatable = {
  connectionreferencedisplayname: v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(100))),
  connectionid: v.optional(v.nullable(v.string())),
  statecode: v.optional(v.picklist([0, 1])),
  statuscode: v.optional(v.picklist([1, 2])),
  description: v.optional(v.nullable(v.string())),
  promptingbehavior: v.optional(v.picklist([0, 1])),
}
const Update = v.strictObject(updatable)
const Create = v.strictObject({
  ...updatable,
  connectionreferenceid: v.optional(v.pipe(v.string(), v.uuid())),
  // A publisher's prefix, then a name, as the table demands.
  connectionreferencelogicalname: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9]*_\w+$/i), v.maxLength(100)),
  connectionreferencedisplayname: v.pipe(v.string(), v.minLength(1), v.maxLength(100)),
  connectorid: v.pipe(v.string(), v.startsWith('/providers/Microsoft.PowerApps/apis/')),
})

/** The organisation's connection references: a maker's own, a system administrator's all. */
export function connectionReferencesTable({ organization, systemUser }: Session): Table {
  const references = organization.connectionReferences
  const mine = ({ ownerid }: ConnectionReferenceRow) =>
    systemUser.systemAdministrator || ownerid === systemUser.systemuserid
  const rowOf = (reference: ConnectionReferenceRow): Row => {
    const { ownerid, version, ...columns } = reference
    return {
      id: reference.connectionreferenceid,
      version,
      columns: { ...columns, statecode: 0, statuscode: 1, promptingbehavior: 0, _ownerid_value: ownerid },
      annotations: { statecode: formatted('Active'), statuscode: formatted('Active') },
    }
  }
  const create = (id: string, body: Columns) => {
    const payload = readPayload(entitySet, Create, body)
    const name = payload.connectionreferencelogicalname
    if (referenceNamed(references.values(), name)) throw duplicateName()
    references.set(id, {
      connectionreferenceid: id,
      connectionreferencelogicalname: name,
      connectionreferencedisplayname: payload.connectionreferencedisplayname,
      connectorid: payload.connectorid,
      connectionid: payload.connectionid ?? null,
      ownerid: systemUser.systemuserid,
      version: nextVersion(organization),
    })
  }
  const update = (id: string, body: Columns) => {
    const reference = references.get(id)
    if (!reference) return
    const payload = readPayload(entitySet, Update, body)
    reference.connectionreferencedisplayname =
      payload.connectionreferencedisplayname ?? reference.connectionreferencedisplayname
    if (payload.connectionid !== undefined) reference.connectionid = payload.connectionid
    reference.version = nextVersion(organization)
  }
  return {
    entitySet,
    logicalName: 'connectionreference',
    key: 'connectionreferenceid',
    columnNames: [
      'connectionreferenceid',
      'connectionreferencelogicalname',
      'connectionreferencedisplayname',
      'connectorid',
      'connectionid',
      'statecode',
      'statuscode',
      'promptingbehavior',
      '_ownerid_value',
    ],
    rows: () => [...references.values()].filter(mine).map(rowOf),
    find: (id) => {
      const reference = references.get(id)
      return reference && rowOf(reference)
    },
    may: (_, id) => {
      const reference = references.get(id)
      return reference !== undefined && mine(reference)
    },
    create,
    update,
    remove: (id) => {
      references.delete(id)
    },
  }
}

/** The reference of a logical name, which is unique without regard to case. */
export function referenceNamed(
  references: Iterable<ConnectionReferenceRow>,
  logicalName: string,
): ConnectionReferenceRow | undefined {
  return [...references].find(
    (reference) => reference.connectionreferencelogicalname.toLowerCase() === logicalName.toLowerCase(),
  )
}

const duplicateName = () =>
  new DataverseError(
    412,
    '0x80060892',
    'A record that has the attribute values Connection Reference Logical Name already exists.',
  )
