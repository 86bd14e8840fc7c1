import { describe, expect, it } from 'vitest'
import { administratorsOf, mayBuild, type Role, roleOf, type StaffMember, StaffRole } from './staff.ts'

const member = (emailAddress: string, role: StaffMember['role']): StaffMember => ({
  displayName: `${role} ${emailAddress}`,
  emailAddress,
  role,
})

describe('the role of a person', () => {
  it.each(StaffRole.options)('is %s when the staff list says so', (role) => {
    expect(
      roleOf(
        [member('other@contoso.example', 'guest'), member('me@contoso.example', role)],
        ['me@contoso.example'],
      ),
    ).toBe(role)
  })

  it('is found by any address of theirs, in any case', () => {
    const staff = [member('Hanako.Sato@contoso.example', 'administrator')]
    expect(roleOf(staff, ['hsato@contoso.example', 'hanako.sato@CONTOSO.example'])).toBe('administrator')
  })

  it('cannot be told off the staff list, for a super user is not on it', () => {
    expect(roleOf([member('other@contoso.example', 'administrator')], ['sam@contoso.example'])).toBe(
      'cannot-tell',
    )
    expect(roleOf([], ['sam@contoso.example'])).toBe('cannot-tell')
  })

  it('cannot be told when Bookings uses a role of a later day', () => {
    expect(roleOf([member('me@contoso.example', 'unknown')], ['me@contoso.example'])).toBe('cannot-tell')
  })

  it('is administrator when one of two entries of theirs is', () => {
    const staff = [member('alias@contoso.example', 'viewer'), member('me@contoso.example', 'administrator')]
    expect(roleOf(staff, ['alias@contoso.example', 'me@contoso.example'])).toBe('administrator')
  })

  it('is never taken from staff without an address by a person without one', () => {
    expect(roleOf([member('', 'administrator')], ['', 'me@contoso.example'])).toBe('cannot-tell')
  })

  it('is never taken from an address that merely contains theirs', () => {
    expect(roleOf([member('not-me@contoso.example', 'administrator')], ['me@contoso.example'])).toBe(
      'cannot-tell',
    )
  })
})

describe('building appointment flows', () => {
  it.each<[Role, boolean]>([
    ['administrator', true],
    ['cannot-tell', true],
    ['teamMember', false],
    ['scheduler', false],
    ['viewer', false],
    ['guest', false],
    ['externalGuest', false],
    ['stranger', false],
  ])('as %s is open: %s', (role, open) => expect(mayBuild(role)).toBe(open))
})

it('names the administrators in the order of the staff list, and nobody else', () => {
  const staff = [
    member('b@contoso.example', 'administrator'),
    member('t@contoso.example', 'teamMember'),
    member('u@contoso.example', 'unknown'),
    member('a@contoso.example', 'administrator'),
  ]
  expect(administratorsOf(staff)).toEqual([
    { displayName: 'administrator b@contoso.example', emailAddress: 'b@contoso.example' },
    { displayName: 'administrator a@contoso.example', emailAddress: 'a@contoso.example' },
  ])
})
