import { describe, expect, it } from 'vitest'
import type { RequestSummary } from '#contract/request.ts'
import { RequestState } from '#domain/request/moves.ts'
import { groupsOf, newestDraft } from './groups.ts'

const request = (id: string, state: RequestState, more: Partial<RequestSummary> = {}): RequestSummary => ({
  id,
  kind: 'flow',
  state,
  template: 'welcome-mail',
  name: id,
  requester: { name: 'Taro Yamada', address: 'taro@contoso.example', role: 'teamMember' },
  isMine: false,
  createdAt: '2026-07-01T00:00:00Z',
  updatedAt: '2026-07-01T00:00:00Z',
  expiresAt: null,
  ...more,
})

const every = RequestState.options.map((state) => request(state, state))
const shape = (mayDecide: boolean) =>
  groupsOf({ requests: every, mayDecide }).map(({ group, requests }) => [group, requests.map(({ id }) => id)])

describe('the list of requests', () => {
  it('begins with what waits, for whoever decides', () => {
    expect(shape(true)).toEqual([
      ['waiting', ['sent']],
      ['underway', ['approved', 'building', 'failed']],
      ['drafts', ['draft']],
      ['closed', ['live', 'declined', 'withdrawn', 'expired']],
    ])
  })

  it('begins with drafts, for everybody else', () => {
    expect(shape(false).map(([group]) => group)).toEqual(['drafts', 'waiting', 'underway', 'closed'])
  })

  it('shows no group that holds nothing', () => {
    expect(groupsOf({ requests: [], mayDecide: true })).toEqual([])
  })

  it('has what expires first before what expires later or never', () => {
    const requests = [
      request('never', 'sent'),
      request('later', 'sent', { expiresAt: '2026-08-02T00:00:00Z' }),
      request('never either', 'sent'),
      request('first', 'sent', { expiresAt: '2026-08-01T00:00:00Z' }),
    ]
    expect(groupsOf({ requests, mayDecide: true })[0]?.requests.map(({ id }) => id)).toEqual([
      'first',
      'later',
      'never',
      'never either',
    ])
  })
})

describe('the draft to go on with', () => {
  const mine = (id: string, updatedAt: string, more: Partial<RequestSummary> = {}) =>
    request(id, 'draft', { isMine: true, kind: 'administrator', updatedAt, ...more })

  it('is the one of that kind that was written on last', () => {
    const requests = [
      mine('older', '2026-07-01T00:00:00Z'),
      mine('newer', '2026-07-02T00:00:00Z'),
      mine('for a flow', '2026-07-03T00:00:00Z', { kind: 'flow' }),
      mine('sent since', '2026-07-04T00:00:00Z', { state: 'sent' }),
      mine('of somebody else', '2026-07-05T00:00:00Z', { isMine: false }),
    ]
    expect(newestDraft({ requests, mayDecide: false }, 'administrator')?.id).toBe('newer')
  })

  it('is none where nothing was begun', () => {
    expect(newestDraft({ requests: every, mayDecide: false }, 'administrator')).toBe(undefined)
  })
})
