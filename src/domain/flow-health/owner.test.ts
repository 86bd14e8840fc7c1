import { expect, it } from 'vitest'
import type { StaffMember } from '../staff.ts'
import type { OwnerStanding } from './finding.ts'
import { type Owner, ownerStandingOf } from './owner.ts'

const member = (emailAddress: string, role: StaffMember['role']): StaffMember => ({
  displayName: emailAddress,
  emailAddress,
  role,
})
const STAFF = [
  member('ada@contoso.com', 'administrator'),
  member('vic@contoso.com', 'viewer'),
  member('new@contoso.com', 'unknown'),
  member('two@contoso.com', 'viewer'),
  member('Two@fabrikam.com', 'administrator'),
  member('', 'administrator'),
]
const owner = (...addresses: string[]): Owner => ({ addresses, isGone: false })

it.each<[string, StaffMember[] | null, Owner | null, OwnerStanding]>([
  ['an administrator on the list', STAFF, owner('ADA@contoso.com'), 'administrator'],
  [
    'an administrator under one of two addresses',
    STAFF,
    owner('two@contoso.com', 'two@fabrikam.com'),
    'administrator',
  ],
  ['somebody with another role', STAFF, owner('vic@contoso.com'), 'not-administrator'],
  ['somebody whose role has no name yet', STAFF, owner('new@contoso.com'), 'cannot-tell'],
  ['somebody who is not on the list', STAFF, owner('lee@contoso.com'), 'not-listed'],
  [
    'somebody whose account is closed, whatever the list says',
    STAFF,
    { addresses: ['ada@contoso.com'], isGone: true },
    'gone',
  ],
  ['somebody without an address', STAFF, owner(''), 'cannot-tell'],
  ['somebody whom nobody could look up', STAFF, null, 'cannot-tell'],
  ['anybody, where the list cannot be read', null, owner('ada@contoso.com'), 'cannot-tell'],
])('tells of %s', (_, staff, somebody, standing) => expect(ownerStandingOf(staff, somebody)).toBe(standing))
