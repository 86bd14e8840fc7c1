import { describe, expect, it } from 'vitest'
import { References } from './references.ts'

const reference = (logicalName: string, api: string, runtimeSource = 'embedded') => ({
  runtimeSource,
  connection: { connectionReferenceLogicalName: logicalName },
  api: { name: api },
})

describe('the connection references of a flow', () => {
  it('are used again under their own key when they are for the same connection', () => {
    const held = { mail_of_the_clinic: reference('new_mail', 'shared_office365') }
    const references = new References(held, { shared_office365: 'new_mail' })
    expect(references.keyFor('shared_office365')).toBe('mail_of_the_clinic')
    expect(references.all()).toEqual(held)
  })

  it('stay, and get company under a numbered key, when another connection was chosen', () => {
    const held = {
      shared_office365: reference('new_mail', 'shared_office365'),
      shared_office365_1: reference('new_mail_2', 'shared_office365'),
    }
    const references = new References(held, { shared_office365: 'new_other' })
    expect([references.keyFor('shared_office365'), references.keyFor('shared_office365')]).toEqual([
      'shared_office365_2',
      'shared_office365_2',
    ])
    expect(references.all()).toEqual({
      ...held,
      shared_office365_2: reference('new_other', 'shared_office365'),
    })
  })

  it('are not used again when they stand for whoever runs the flow', () => {
    const held = { shared_office365: reference('new_mail', 'shared_office365', 'invoker') }
    expect(new References(held, { shared_office365: 'new_mail' }).keyFor('shared_office365')).toBe(
      'shared_office365_1',
    )
  })

  it('cannot be written for a connector nobody chose one for', () => {
    expect(() => new References({}, {}).keyFor('shared_stripe')).toThrow('shared_stripe')
  })
})
