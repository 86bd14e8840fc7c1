import { describe, expect, it } from 'vitest'
import { findingsIn, foundIn } from './checking.fixture.ts'
import { compose } from './running.fixture.ts'

const stop = { type: 'Terminate', inputs: { runStatus: 'Succeeded' } }
const reply = { type: 'Response', inputs: { statusCode: 200 } }
const each = (actions: object) => ({ Each: { type: 'Foreach', foreach: [1], actions } })
const until = (actions: object) => ({ Until: { type: 'Until', expression: '@true', actions } })
const scope = (actions: object) => ({ Scope: { type: 'Scope', actions } })

describe('what ends or answers a run', () => {
  it.each([
    ['Terminate', each({ A: stop }), 'Each'],
    ['Terminate', until(scope({ A: stop })), 'Until'],
    ['Response', each({ A: reply }), 'Each'],
    ['Response', scope(until({ A: reply })), 'Until'],
  ])('cannot stand in a loop: %s', (type, actions, loop) => {
    const [finding, ...others] = findingsIn(actions)
    expect(others).toEqual([])
    expect(finding).toMatchObject({
      code: 'not-in-loop',
      severity: 'error',
      action: 'A',
      details: { type, loop },
    })
    expect(finding?.path.at(-1)).toBe('A')
  })

  it('may stand anywhere else', () => {
    const choice = {
      If: { type: 'If', expression: '@true', actions: { A: stop }, else: { actions: { B: reply } } },
    }
    expect(foundIn(scope(choice))).toEqual([])
  })

  it('reaches nobody who waits when the trigger makes a run of every item', () => {
    const triggers = { New: { type: 'Request', splitOn: "@triggerBody()?['value']" } }
    expect(findingsIn({ A: reply }, { triggers })).toMatchObject([
      { code: 'unheard-response', severity: 'warning', path: ['actions', 'A'], details: { trigger: 'New' } },
    ])
    expect(foundIn({ A: compose(1) }, { triggers })).toEqual([])
  })
})

describe('a policy for retries', () => {
  const withPolicy = (retryPolicy: unknown) => ({ A: { type: 'Http', inputs: { retryPolicy } } })

  it.each([
    { type: 'none' },
    { type: 'default' },
    { type: 'fixed', count: 90, interval: 'PT5S' },
    { type: 'Exponential', count: 4, interval: 'PT7S', minimumInterval: 'PT5S', maximumInterval: 'PT1H' },
    { type: 'fixed', count: "@int('3')", interval: "@{variables('pause')}" },
    "@parameters('greeting')",
  ])('is in order: %j', (policy) => {
    expect(foundIn(withPolicy(policy)).filter((found) => !found.startsWith('unknown-variable'))).toEqual([])
  })

  it.each<[object, string]>([
    [{ type: 'often' }, 'unknown-retry-policy actions/A/inputs/retryPolicy/type'],
    [{ type: 'fixed', count: 91, interval: 'PT5S' }, 'too-many-retries actions/A/inputs/retryPolicy/count'],
    [{ type: 'fixed', count: 2, interval: '5 s' }, 'not-a-duration actions/A/inputs/retryPolicy/interval'],
    [
      { type: 'exponential', count: 2, interval: 'PT5S', maximumInterval: 'soon' },
      'not-a-duration actions/A/inputs/retryPolicy/maximumInterval',
    ],
  ])('is none: %j', (policy, found) => {
    expect(foundIn(withPolicy(policy))).toEqual([found])
  })
})
