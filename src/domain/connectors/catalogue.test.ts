import { describe, expect, it } from 'vitest'
import { connectorNamed, connectors } from './catalogue.ts'
import { allConnectorsUrl } from './connector.ts'

describe('the catalogue of connectors', () => {
  it('links every connector to its page and reference in the language of the reader', () => {
    const { shared_stripe: stripe } = connectors
    expect([stripe.pageUrl('ja'), stripe.referenceUrl('en')]).toEqual([
      'https://powerautomate.microsoft.com/ja-jp/connectors/details/shared_stripe/stripe/',
      'https://learn.microsoft.com/en-us/connectors/stripe/',
    ])
    expect(allConnectorsUrl('en')).toBe('https://powerautomate.microsoft.com/en-us/connectors/')
  })

  it('finds a connector under its own name', () => {
    for (const [name, connector] of Object.entries(connectors)) {
      expect(connectorNamed(name)).toBe(connector)
    }
  })

  it('knows nothing of connectors that flows made here do not use', () => {
    expect(connectorNamed('shared_assistantstudio')).toBeUndefined()
    expect(connectorNamed('toString')).toBeUndefined()
  })

  it('says that neither Zoom nor Stripe do all that people expect', () => {
    expect(connectors.shared_zoommeetingsip.limitations).toContain('cannot-delete-meeting')
    expect(connectors.shared_stripe.limitations).toContain('cannot-take-payment')
  })
})
