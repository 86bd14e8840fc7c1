import { describe, expect, it } from 'vitest'
import { isOpen, Move, mayMove, moves, movesOf, RequestKind, RequestState } from './moves.ts'

describe('the moves of a request', () => {
  it.each([
    ['flow', 'draft', 'send withdraw'],
    ['flow', 'sent', 'withdraw approve decline expire'],
    ['flow', 'approved', 'withdraw decline build'],
    ['flow', 'building', 'succeed fail'],
    ['flow', 'failed', 'withdraw decline build'],
    ['flow', 'live', ''],
    ['flow', 'declined', ''],
    ['flow', 'withdrawn', ''],
    ['flow', 'expired', ''],
    ['administrator', 'draft', 'send withdraw'],
    ['administrator', 'sent', 'withdraw approve decline confirm expire'],
    ['administrator', 'approved', 'withdraw decline confirm'],
    ['administrator', 'live', ''],
  ] as const)('of kind %s that is %s are: %s', (kind, state, allowed) => {
    expect(Move.options.filter((move) => mayMove({ kind, state }, move)).join(' ')).toBe(allowed)
  })

  it('lead from a draft to every state, and out of every open one', () => {
    const reached = new Set<RequestState>(['draft'])
    for (const _ of RequestState.options)
      for (const move of Move.options)
        for (const kind of RequestKind.options)
          for (const state of reached) if (mayMove({ kind, state }, move)) reached.add(moves[move].to)
    expect([...reached].toSorted()).toEqual([...RequestState.options].toSorted())
    expect(RequestState.options.filter((state) => !isOpen(state))).toEqual([
      'live',
      'declined',
      'withdrawn',
      'expired',
    ])
  })

  it('are offered to whoever may make them', () => {
    const sent = { kind: 'flow', state: 'sent' } as const
    expect(movesOf(sent, { ask: true, decide: false })).toEqual(['withdraw'])
    expect(movesOf(sent, { ask: false, decide: true })).toEqual(['approve', 'decline'])
    expect(movesOf(sent, { ask: false, decide: false })).toEqual([])
  })

  it('cannot be written down from a state they do not begin in', () => {
    const request: { kind: RequestKind; state: RequestState } = { kind: 'flow', state: 'live' }
    if (mayMove(request, 'decline')) {
      // @ts-expect-error A request that may be declined is never live.
      expect(request.state === 'live').toBe(false)
    }
  })
})
