import type { ContactRow } from '../tenant.ts'
import { badPayload } from './dataverse-error.ts'
import type { Columns } from './odata-filter.ts'
import { nextVersion, type Session, timestamp } from './session.ts'
import type { Row, Table } from './table.ts'

const writable = [
  'contactid',
  'firstname',
  'lastname',
  'middlename',
  'yomifirstname',
  'yomilastname',
  'salutation',
  'suffix',
  'jobtitle',
  'department',
  'company',
  'description',
  'emailaddress1',
  'emailaddress2',
  'emailaddress3',
  'telephone1',
  'telephone2',
  'mobilephone',
  'fax',
  'websiteurl',
  'birthdate',
  'externaluseridentifier',
  'preferredcontactmethodcode',
  'leadsourcecode',
  'donotemail',
  'donotphone',
  'address1_name',
  'address1_line1',
  'address1_line2',
  'address1_line3',
  'address1_city',
  'address1_stateorprovince',
  'address1_postalcode',
  'address1_country',
]
const computed = ['fullname', 'createdon', 'modifiedon', 'statecode']

/** The organisation's contacts, which every user of it may read and write. */
export function contactsTable({ organization, world }: Session): Table {
  const { contacts } = organization
  const write = (id: string, before: Columns, body: Columns) => {
    assertColumns(body)
    const now = timestamp(world.now())
    const columns = { createdon: now, ...before, ...body, contactid: id, modifiedon: now, statecode: 0 }
    contacts.set(id, { contactid: id, columns, version: nextVersion(organization) })
  }
  return {
    entitySet: 'contacts',
    logicalName: 'contact',
    key: 'contactid',
    columnNames: [...writable, ...computed],
    rows: () => [...contacts.values()].map(rowOf),
    find: (id) => {
      const contact = contacts.get(id)
      return contact && rowOf(contact)
    },
    may: () => true,
    create: (id, body) => write(id, {}, body),
    update: (id, body) => write(id, contacts.get(id)?.columns ?? {}, body),
    remove: (id) => {
      contacts.delete(id)
    },
  }
}

function rowOf({ contactid, columns, version }: ContactRow): Row {
  const fullname = [columns.firstname, columns.lastname].filter(Boolean).join(' ') || null
  return { id: contactid, version, columns: { ...columns, contactid, fullname }, annotations: {} }
}

function assertColumns(body: Columns): void {
  for (const [name, value] of Object.entries(body)) {
    if (!writable.includes(name)) {
      throw badPayload('contacts', `An undeclared property '${name}' was found in the payload.`)
    }
    if (typeof value === 'object' && value !== null) {
      throw badPayload('contacts', `The value of '${name}' is not a primitive value.`)
    }
  }
}
