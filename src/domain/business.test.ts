import * as v from 'valibot'
import { expect, it } from 'vitest'
import { Business } from './business.ts'

const clinic = {
  address: 'ContosoClinic@contoso.example',
  displayName: 'Contoso Clinic',
  contactAddress: 'reception@contoso.example',
  publicUrl: null,
  timeZone: 'Tokyo Standard Time',
}

it('tells the address of a booking page apart from the one customers write to', () => {
  const { address, contactAddress } = v.parse(Business, clinic)
  expect({ address, contactAddress }).toEqual({
    address: 'ContosoClinic@contoso.example',
    contactAddress: 'reception@contoso.example',
  })
})

it('takes a contact address that is no address, for people type it freely', () => {
  expect(v.is(Business, { ...clinic, contactAddress: 'ask at the desk' })).toBe(true)
})

it('has no booking page without a mailbox of its own', () => {
  expect(v.is(Business, { ...clinic, address: 'Contoso Clinic' })).toBe(false)
})
