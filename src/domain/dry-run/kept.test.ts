import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { flowOf, mail, now, oneToOne } from './dry-run.fixture.ts'
import { dryRunMany } from './dry-run-many.ts'
import { definitionHash, KeptDryRun, keptDryRun } from './kept.ts'
import type { AppointmentOutcome } from './outcome.ts'

const digest = (text: string) => crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
const flow = flowOf({ Mail: mail({ 'emailMessage/Body': "@{triggerOutputs()?['body/CustomerName']}" }) })
const secret = oneToOne({ CustomerName: 'Secret <b>Name</b>', CustomerEmail: '' })
const outcomes = async (count = 1): Promise<readonly AppointmentOutcome[]> => {
  const appointments = Array.from({ length: count }, (_, place) => ({
    id: `AAMkA-${place}`,
    start: '2026-10-05T23:30:00Z',
    payload: secret,
    warnings: [],
  }))
  return (await dryRunMany(flow, appointments, { now })).outcomes
}
const about = { at: now(), definitionHash: 'a'.repeat(64), template: 'welcome-mail' }

describe('what is kept of a dry run', () => {
  it('is how it ended, and nothing that stood in the appointment', async () => {
    const kept = keptDryRun(await outcomes(), about)
    expect(kept).toEqual({
      version: 1,
      at: '2026-10-05T08:00:00.000Z',
      definition: 'a'.repeat(64),
      template: 'welcome-mail',
      counts: { mails: 0, meetings: 0, rows: 0, messages: 0, requests: 0 },
      failed: 1,
      appointments: [
        {
          id: 'AAMkA-0',
          date: '2026-10-05',
          status: 'Failed',
          warnings: ['field-empty', 'recipient-empty', 'text-not-escaped'],
        },
      ],
    })
    expect(v.parse(KeptDryRun, JSON.parse(JSON.stringify(kept)))).toEqual(kept)
  })

  it('is at most of two hundred appointments, and of none it is nothing', async () => {
    const [outcome] = await outcomes()
    const many = Array.from({ length: 300 }, () => outcome).flatMap((one) => one ?? [])
    expect(keptDryRun(many, about)).toMatchObject({ failed: 300, appointments: { length: 200 } })
    expect(keptDryRun([], about)).toBeNull()
  })

  it('has no day where the appointment has none', async () => {
    const made = (await outcomes()).map((outcome) => ({ ...outcome, start: '' }))
    expect(keptDryRun(made, about)?.appointments[0]?.date).toBeNull()
  })

  it('is refused with anything beside', async () => {
    const kept = keptDryRun(await outcomes(), about)
    expect(v.is(KeptDryRun, { ...kept, customer: 'Secret' })).toBe(false)
    expect(v.is(KeptDryRun, { ...kept, definition: 'no hash' })).toBe(false)
  })
})

describe('the hash of a definition', () => {
  const { definition } = flow.properties

  it('is SHA-256 in hex, whatever the order in which things are written', async () => {
    const { triggers, ...rest } = definition
    const hash = await definitionHash(definition, digest)
    expect(hash).toMatch(/^[0-9a-f]{64}$/)
    expect(await definitionHash({ triggers, ...rest }, digest)).toBe(hash)
  })

  it('is another as soon as anything else is written', async () => {
    const other = { ...definition, contentVersion: '1.0.0.1' }
    expect(await definitionHash(other, digest)).not.toBe(await definitionHash(definition, digest))
  })
})
