import { describe, expect, it } from 'vitest'
import { compose, run, say } from './running.fixture.ts'

const statuses = ['Succeeded', 'Failed', 'Skipped', 'TimedOut'] as const
type Status = (typeof statuses)[number]

/** Actions of which the last one, of the given name, ends with the given status. */
const ending = (name: string, status: Status): Record<string, unknown> => {
  const end = { Succeeded: say('x'), Failed: say('fail'), TimedOut: say('wait') }
  if (status !== 'Skipped') return { [name]: end[status] }
  return { [`Before_${name}`]: say('x'), [name]: say('x', { [`Before_${name}`]: ['Failed'] }) }
}

const subsets = Array.from({ length: 16 }, (_, bits) => statuses.filter((_, at) => bits & (1 << at)))

const rows = statuses.flatMap((ended) => subsets.map((wanted) => ({ ended, wanted })))

describe('an action after one other', () => {
  it.each(rows)('that ended as $ended and is awaited as $wanted runs only if that fits', async (row) => {
    const { ended, wanted } = row
    const { statuses: found } = await run({ ...ending('A', ended), B: say('x', { A: wanted }) })
    expect(found.A).toBe(ended)
    expect(found.B).toBe(wanted.includes(ended) ? 'Succeeded' : 'Skipped')
  })
})

describe('an action after two others', () => {
  const pairs = statuses.flatMap((one) => statuses.map((other) => ({ one, other })))

  it.each(pairs)('of which one ended as $one and one as $other needs both as it wants them', async (pair) => {
    const { one, other } = pair
    const { statuses: found } = await run({
      ...ending('A', one),
      ...ending('B', other),
      Good: say('x', { A: ['Succeeded'], B: ['Succeeded'] }),
      Bad: say('x', { A: ['Failed', 'TimedOut'], B: ['Failed', 'TimedOut'] }),
      Mixed: say('x', { A: ['Succeeded'], B: ['Failed', 'Skipped', 'TimedOut'] }),
      Always: say('x', { A: [...statuses], B: [...statuses] }),
    })
    const isBad = (status: Status) => status === 'Failed' || status === 'TimedOut'
    const ran = (does: boolean) => (does ? 'Succeeded' : 'Skipped')
    expect(found).toMatchObject({
      Good: ran(one === 'Succeeded' && other === 'Succeeded'),
      Bad: ran(isBad(one) && isBad(other)),
      Mixed: ran(one === 'Succeeded' && other !== 'Succeeded'),
      Always: 'Succeeded',
    })
  })
})

it('leaves out everything within what it leaves out', async () => {
  const { statuses: found, actions } = await run({
    A: say('fail'),
    S: {
      type: 'Switch',
      expression: 'x',
      cases: { One: { case: 'x', actions: { In_case: compose(1) } } },
      default: { actions: { In_default: compose(1) } },
      runAfter: { A: ['Succeeded'] },
    },
    U: {
      type: 'Until',
      expression: '@true',
      actions: { In_until: { type: 'Scope', actions: { Deep: compose(1) } } },
      runAfter: { S: ['Succeeded'] },
    },
  })
  expect(found).toEqual({
    A: 'Failed',
    S: 'Skipped',
    In_case: 'Skipped',
    In_default: 'Skipped',
    U: 'Skipped',
    In_until: 'Skipped',
    Deep: 'Skipped',
  })
  expect(actions.S?.error?.code).toBe('ActionSkipped')
})

describe('a scope', () => {
  it.each([
    ['Succeeded', { A: say('x') }],
    ['Failed', { A: say('fail') }],
    ['Failed', { A: say('wait') }],
    ['Succeeded', { A: say('fail'), B: say('x', { A: ['Failed'] }) }],
    ['Failed', { A: say('x'), B: say('fail') }],
    ['Succeeded', {}],
  ])('ends as %s when what happens in it is %j', async (status, actions) => {
    const { statuses: found } = await run({ S: { type: 'Scope', actions } })
    expect(found.S).toBe(status)
  })

  it('judges a branch that was left out by what it was to run after, however many ways lead there', async () => {
    const diamond = Array.from({ length: 30 }, (_, at) => {
      const after = { [`L${at}`]: ['Succeeded'], [`R${at}`]: ['Succeeded'] }
      return at === 0
        ? { L0: say('fail'), R0: say('x') }
        : { [`L${at}`]: say('x', rename(after, at)), [`R${at}`]: say('x', rename(after, at)) }
    })
    const { status } = await run(Object.assign({}, ...diamond))
    expect(status).toBe('Failed')
  })
})

const rename = (after: Record<string, string[]>, at: number) =>
  Object.fromEntries(
    Object.entries(after).map(([name, each]) => [name.replace(String(at), String(at - 1)), each]),
  )
