import { describe, expect, it } from 'vitest'
import { findingsIn, foundIn } from './checking.fixture.ts'
import { compose, say } from './running.fixture.ts'

const most = 500
const wanted = ['Succeeded', 'Failed', 'TimedOut', 'Skipped']
const terminate = { type: 'Terminate', inputs: { runStatus: 'Failed' } }

type RunAfter = Record<string, string[]>
interface Made {
  readonly name: string
  readonly kind: 'compose' | 'say' | 'terminate'
  readonly runAfter: RunAfter
}

/** Numbers that look random and are the same each time. */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

function madeUp(seed: number): Made[] {
  const number = numbersFrom(seed)
  const names = ['A', 'B', 'C', 'D', 'E', 'F', 'G'].slice(0, 2 + number(6))
  return names.map((name, place) => {
    const awaited = names.slice(0, place).filter(() => number(5) < 2)
    const statuses = () => wanted.filter(() => number(5) < 2)
    const kind = (['compose', 'compose', 'say', 'say', 'terminate'] as const)[number(5)] ?? 'say'
    return { name, kind, runAfter: Object.fromEntries(awaited.map((each) => [each, statuses()])) }
  })
}

const written = ({ kind, runAfter }: Made) =>
  kind === 'terminate' ? { ...terminate, runAfter } : kind === 'say' ? say(1, runAfter) : compose(1, runAfter)

/** What never runs, by going through every course that all actions can take together, one action after the other. */
function neverIn(actions: readonly Made[]): string[] {
  let courses: Record<string, string>[] = [{}]
  return actions.flatMap(({ name, kind, runAfter }) => {
    const hasRun = { compose: ['Succeeded', 'Failed'], say: wanted.slice(0, 3), terminate: ['Failed'] }[kind]
    const runsIn = (course: Record<string, string>) =>
      Object.entries(runAfter).every(([awaited, statuses]) => statuses.includes(course[awaited] ?? ''))
    const never = !courses.some(runsIn)
    courses = courses.flatMap((course) => {
      const ends = never ? [...hasRun, 'Skipped'] : runsIn(course) ? hasRun : ['Skipped']
      return ends.map((end) => ({ ...course, [name]: end }))
    })
    return never ? [name] : []
  })
}

/** Rungs of three: one action, two beside each other behind it, and so on. */
const ladder = (count: number, statuses: string[], both = statuses): Record<string, object> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, place) => {
      const rung = Math.floor(place / 3)
      const [kind = 'S'] = ['S', 'L', 'R'].slice(place % 3)
      const above: RunAfter = rung === 0 ? {} : { [`L${rung - 1}`]: both, [`R${rung - 1}`]: both }
      return [`${kind}${rung}`, compose(1, kind === 'S' ? above : { [`S${rung}`]: statuses })]
    }),
  )

const chain = (count: number, statuses: string[]): Record<string, object> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, place) => [
      `C${place}`,
      compose(1, place === 0 ? {} : { [`C${place - 1}`]: statuses }),
    ]),
  )

describe('what can never run', () => {
  it('is what runs in none of all courses', () => {
    let found = 0
    for (let seed = 1; seed <= 1500; seed++) {
      const actions = madeUp(seed)
      const never = neverIn(actions)
      found += never.length
      const codes = findingsIn(Object.fromEntries(actions.map((each) => [each.name, written(each)])))
      const reported = codes.filter(({ code }) => code === 'never-runs').map(({ action }) => action)
      expect(reported, JSON.stringify(actions)).toEqual(never)
    }
    expect(found).toBeGreaterThan(500)
  })

  // A search that goes through much more than it must gives up, and finds nothing.
  it.each<[string, Record<string, object>, RunAfter]>([
    ['a chain', chain(most - 1, ['Succeeded']), { C0: ['Failed'], C498: ['Succeeded'] }],
    ['a chain of failures', chain(most - 1, ['Failed']), { C0: ['Succeeded'], C498: ['Failed'] }],
    ['a chain of anything', chain(most - 1, wanted), { C498: ['Skipped'] }],
    ['a ladder', ladder(most - 1, ['Succeeded']), { S0: ['Failed'], R165: ['Succeeded'] }],
    ['a ladder of anything', ladder(most - 1, wanted), { R165: ['Skipped'] }],
    [
      'a ladder that goes on when something was left out',
      ladder(most - 1, ['Succeeded'], wanted),
      { S165: ['Skipped'] },
    ],
  ])('is found at the end of %s as well', (_, actions, runAfter) => {
    expect(foundIn({ ...actions, X: compose(1, runAfter) })).toEqual(['never-runs actions/X/runAfter'])
  })

  it('is not suspected where each waits for all before it', () => {
    const names = Array.from({ length: 150 }, (_, place) => `P${place}`)
    for (const statuses of [['Succeeded'], ['Failed', 'Skipped'], ['Failed', 'TimedOut']]) {
      const actions = names.map((name, place) => [
        name,
        say(1, Object.fromEntries(names.slice(0, place).map((each) => [each, statuses]))),
      ])
      expect(foundIn(Object.fromEntries(actions))).toEqual([])
    }
  })
})
