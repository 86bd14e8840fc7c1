import { type Level, type Site, typeOf } from './site.ts'

type Statuses = ReadonlySet<string>
type Assumed = ReadonlyMap<Site, Statuses>

const skipped = 'skipped'
const plain: Statuses = new Set(['succeeded', 'failed', 'timedout', skipped])
/** Types that work on the data at hand alone: they can fail but never take too long. */
const quick: ReadonlySet<string> = new Set([
  'appendtoarrayvariable',
  'appendtostringvariable',
  'compose',
  'decrementvariable',
  'incrementvariable',
  'initializevariable',
  'join',
  'parsejson',
  'query',
  'select',
  'setvariable',
  'table',
])

/** How hard to think; what is not found out by then is taken for possible. */
const mostSteps = 5000

/**
 * Whether an action can run in any course that the actions before it can take together. Those that are known never
 * to run are taken as if they could end in any way, so that each mistake is reported once.
 */
export function canEverRun(site: Site, level: Level, unreachable: ReadonlySet<Site>): boolean {
  const byName = new Map(level.map((each) => [each.name.toLowerCase(), each]))
  let steps = 0

  /** Whether all goals can be met at once, with what is assumed already. */
  const possible = (goals: readonly Goal[], assumed: Assumed): boolean => {
    steps += 1
    const [goal, ...others] = goals
    if (!goal || steps > mostSteps) return true
    const before = assumed.get(goal.site)
    const left = new Set([...(before ?? endsOf(goal.site))].filter((status) => goal.statuses.has(status)))
    if (left.size === 0) return false
    if (before || unreachable.has(goal.site)) return possible(others, assuming(assumed, goal.site, left))
    return runs(goal.site, left, others, assumed) || isSkipped(goal.site, left, others, assumed)
  }

  const runs = (ran: Site, left: Statuses, others: readonly Goal[], assumed: Assumed): boolean => {
    const ends = new Set([...left].filter((status) => status !== skipped))
    return ends.size > 0 && possible([...wantedBy(ran), ...others], assuming(assumed, ran, ends))
  }

  const isSkipped = (left: Site, ends: Statuses, others: readonly Goal[], assumed: Assumed): boolean =>
    ends.has(skipped) &&
    wantedBy(left).some(({ site: awaited, statuses }) => {
      const otherwise = new Set([...endsOf(awaited)].filter((status) => !statuses.has(status)))
      return possible(
        [{ site: awaited, statuses: otherwise }, ...others],
        assuming(assumed, left, new Set([skipped])),
      )
    })

  const wantedBy = ({ runAfter }: Site): Goal[] =>
    runAfter.flatMap(({ name, statuses }) => {
      const awaited = byName.get(name.toLowerCase())
      const wanted = new Set(statuses.map((each) => each.toLowerCase()))
      // Only the end of the whole run cancels an action, and an unknown status is reported as such.
      const isPlain = [...wanted].every((status) => plain.has(status))
      return awaited && isPlain ? [{ site: awaited, statuses: wanted }] : []
    })

  return possible(wantedBy(site), new Map())
}

interface Goal {
  readonly site: Site
  readonly statuses: Statuses
}

/** How an action can end so that something runs after it. */
function endsOf(site: Site): Statuses {
  const type = typeOf(site)
  if (type === 'terminate') return new Set(['failed', skipped])
  if (quick.has(type)) return new Set(['succeeded', 'failed', skipped])
  return plain
}

const assuming = (assumed: Assumed, site: Site, statuses: Statuses): Assumed =>
  new Map([...assumed, [site, statuses]])
