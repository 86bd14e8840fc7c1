import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { HistoryEntry, webhookOf } from './webhook.ts'

const ENVIRONMENT = 'Default-contoso'
const trigger = (name: string, provisioningState: string) => ({
  name,
  properties: { provisioningState, state: 'Enabled' },
})
const answering =
  (...value: object[]) =>
  async () => {
    const body = { value }
    return { status: 200, headers: {}, body, text: JSON.stringify(body) }
  }
const failed = {
  name: '085849',
  properties: {
    startTime: '2026-06-24T10:00:00Z',
    status: 'Failed',
    code: 'BadGateway',
    error: { code: 'BadGateway', message: 'No room.' },
    inputsLink: { uri: 'https://prod.logic.azure.com/inputs?sig=SECRETSIG' },
    outputsLink: { uri: 'https://prod.logic.azure.com/outputs?sig=SECRETSIG' },
  },
}
const histories = async () => [v.parse(HistoryEntry, failed)]

describe('the health of a flow’s triggers', () => {
  it('is that of the worst: what failed is not underway because another is', async () => {
    const [pending, broken, well] = [
      trigger('one', 'Registering'),
      trigger('two', 'Failed'),
      trigger('three', 'Succeeded'),
    ]
    for (const triggers of [
      [pending, broken, well],
      [broken, well, pending],
      [well, pending, broken],
    ])
      expect(await webhookOf(ENVIRONMENT, answering(...triggers), histories)).toMatchObject({
        state: 'missing',
        registered: 1,
      })
    expect(await webhookOf(ENVIRONMENT, answering(well, pending), histories)).toEqual({ state: 'pending' })
  })

  it('is told without the links beside it, which prove themselves', async () => {
    const webhook = await webhookOf(ENVIRONMENT, answering(trigger('one', 'Failed')), histories)
    expect(webhook).toMatchObject({ refused: { refusal: { layers: expect.any(Array) } } })
    expect(JSON.stringify(webhook)).toContain('No room.')
    expect(JSON.stringify(webhook)).not.toContain('SECRETSIG')
  })
})
