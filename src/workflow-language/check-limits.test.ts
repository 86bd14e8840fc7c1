import { describe, expect, it } from 'vitest'
import { limits } from './check.ts'
import { findingsIn } from './checking.fixture.ts'
import { compose } from './running.fixture.ts'

const many = <T>(count: number, each: (at: number) => T) =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`A${at}`, each(at)]))

/** An action with so many around it. */
const deep = (around: number): object =>
  Array.from({ length: around }).reduce<object>(
    (inner, _, at) => ({ [`S${at}`]: { type: 'Scope', actions: inner } }),
    { A: compose(1) },
  )

const switchOf = (cases: number) => ({
  S: { type: 'Switch', expression: 'x', cases: many(cases, (at) => ({ case: at, actions: {} })) },
})

const until = (limit: object) => ({ U: { type: 'Until', expression: '@true', actions: {}, limit } })
const foreach = (foreach: unknown, repetitions = 1) => ({
  F: { type: 'Foreach', foreach, actions: {}, runtimeConfiguration: { concurrency: { repetitions } } },
})
const variables = (count: number) =>
  many(count, (at) => ({
    type: 'InitializeVariable',
    inputs: { variables: [{ name: `v${at}`, type: 'string' }] },
  }))

describe('a limit of the platform', () => {
  it.each<[string, object, object, string[]]>([
    ['too-many-actions', many(500, () => compose(1)), many(501, () => compose(1)), ['actions']],
    ['too-deep', deep(8), deep(9), ['actions', 'S8', 'actions', 'S7', 'actions', 'S6']],
    ['too-many-cases', switchOf(25), switchOf(26), ['actions', 'S', 'cases']],
    [
      'too-many-iterations',
      until({ count: 5000 }),
      until({ count: 5001 }),
      ['actions', 'U', 'limit', 'count'],
    ],
    [
      'too-many-iterations',
      foreach(Array.from({ length: 5000 })),
      foreach(Array.from({ length: 5001 })),
      ['actions', 'F', 'foreach'],
    ],
    ['too-much-concurrency', foreach([], 50), foreach([], 51), ['actions', 'F', 'runtimeConfiguration']],
    ['too-many-variables', variables(250), variables(251), ['actions']],
    ['name-too-long', { ['n'.repeat(80)]: compose(1) }, { ['n'.repeat(81)]: compose(1) }, ['actions']],
    [
      'expression-too-long',
      { A: compose(`@concat('${'x'.repeat(limits.expressionLength - 10)}')`) },
      { A: compose(`@concat('${'x'.repeat(limits.expressionLength - 9)}')`) },
      ['actions', 'A', 'inputs'],
    ],
    [
      'not-a-duration',
      until({ timeout: 'PT1H30M' }),
      until({ timeout: '1 hour' }),
      ['actions', 'U', 'limit', 'timeout'],
    ],
  ])('is kept or not: %s', (code, kept, broken, path) => {
    expect(findingsIn(kept)).toEqual([])
    const [finding, ...others] = findingsIn(broken)
    expect(others).toEqual([])
    expect(finding).toMatchObject({ code, severity: 'error' })
    expect(finding?.path.slice(0, path.length)).toEqual(path)
    expect(finding?.message).not.toBe('')
  })

  it('is told with how much there is and how much there may be', () => {
    expect(findingsIn(switchOf(30))[0]?.details).toEqual({ count: 30, most: 25 })
  })
})
