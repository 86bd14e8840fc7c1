import { describe, expect, it } from 'vitest'
import type { Actions } from '../cloud-flow/definition.ts'
import { actionIn, call, flowOf, mail, now, oneToOne, runOf } from './dry-run.fixture.ts'
import { dryRunMany, type ListedAppointment } from './dry-run-many.ts'

const actions: Actions = {
  Meet: call('shared_zoommeetingsip', 'CreateMeeting', { 'body/topic': 'Talk' }),
  Pay: call('shared_stripe', 'CreateCustomer', { email: 'a@example.com' }, { Meet: ['Succeeded'] }),
  Row: call(
    'shared_commondataserviceforapps',
    'CreateRecord',
    { entityName: 'contacts', 'item/lastname': 'x' },
    { Pay: ['Succeeded'] },
  ),
  Find: call(
    'shared_commondataserviceforapps',
    'GetItem',
    { entityName: 'contacts', recordId: '1' },
    { Row: ['Succeeded'] },
  ),
  Post: call(
    'shared_teams',
    'PostMessageToConversation',
    { 'body/messageBody': 'Hi' },
    { Find: ['Succeeded'] },
  ),
  Mail: mail({ 'emailMessage/Subject': "@triggerOutputs()?['body/CustomerNotes']" }, { Post: ['Succeeded'] }),
}
const listed = (id: string, more: Parameters<typeof oneToOne>[0] = {}): ListedAppointment => ({
  id,
  start: '2026-10-05T23:30:00Z',
  payload: oneToOne({ Id: id, ...more }),
  warnings: [],
})
const many = (...appointments: ListedAppointment[]) => dryRunMany(flowOf(actions), appointments, { now })

describe('dry runs of many appointments', () => {
  it('are summed up, failures first and what has warnings next', async () => {
    const { counts, failed, outcomes, warnings, isCancelled } = await many(
      listed('fine'),
      listed('silent', { CustomerNotes: '' }),
      listed('nobody', { CustomerEmail: '' }),
    )
    expect(counts).toEqual({ mails: 2, meetings: 3, rows: 3, messages: 3, requests: 3 })
    expect(outcomes.map(({ id, status, failed }) => [id, status, failed])).toEqual([
      ['nobody', 'Failed', ['Mail']],
      ['silent', 'Succeeded', []],
      ['fine', 'Succeeded', []],
    ])
    expect(outcomes[0]?.counts.mails).toBe(0)
    expect([failed, isCancelled]).toEqual([1, false])
    expect(Object.fromEntries(warnings)).toEqual({
      'recipient-empty': 1,
      'field-empty': 2,
      'subject-empty': 1,
    })
  })

  it('tell how far they are, and keep nothing of what was written', async () => {
    const seen: unknown[] = []
    const { outcomes } = await dryRunMany(flowOf(actions), [listed('a'), listed('b')], {
      now,
      onProgress: (progress) => seen.push(progress),
    })
    expect(seen).toEqual([
      { done: 1, total: 2 },
      { done: 2, total: 2 },
    ])
    expect(JSON.stringify(outcomes)).not.toContain('Bowen')
  })

  it('end with what they came to when somebody cancels them', async () => {
    const controller = new AbortController()
    const { outcomes, isCancelled } = await dryRunMany(
      flowOf(actions),
      [listed('a'), listed('b'), listed('c')],
      {
        now,
        signal: controller.signal,
        onProgress: ({ done }) => done === 2 && controller.abort(),
      },
    )
    expect([outcomes.map(({ id }) => id), isCancelled]).toEqual([['a', 'b'], true])
  })

  it('leave out the appointment in the midst of which they were cancelled', async () => {
    const controller = new AbortController()
    let turns = 0
    const { outcomes } = await dryRunMany(flowOf(actions), [listed('a'), listed('b')], {
      now,
      signal: controller.signal,
      breathe: async () => {
        turns += 1
        if (turns === 4) controller.abort()
      },
    })
    expect(outcomes).toEqual([])
  })

  it('end each as it does alone', async () => {
    const { outcomes } = await many(listed('nobody', { CustomerEmail: '' }))
    const alone = await runOf(actions, oneToOne({ Id: 'nobody', CustomerEmail: '' }))
    expect(outcomes[0]).toMatchObject({ status: alone.status, failed: alone.failed })
    expect(actionIn(alone, 'Mail').status).toBe('Failed')
  })
})
