import { type Level, type Site, typeOf } from './site.ts'

/** Ways to end, as a set of bits: the search asks for little else. */
type Ends = number

const [succeeded, failed, timedOut, skipped] = [1, 2, 4, 8]
const plain: ReadonlyMap<string, Ends> = new Map([
  ['succeeded', succeeded],
  ['failed', failed],
  ['timedout', timedOut],
  ['skipped', skipped],
])
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

/** How hard to think about one action; what is not found out by then is taken for possible. */
const mostSteps = 5000
/** Courses in which all that runs ends in the same way if it can; they answer most questions without a search. */
const plainCourses = [succeeded, failed, timedOut]

/**
 * The actions of a level that run in no course that those before them can take together. They are taken as if they
 * could end in any way, so that each mistake is reported once. Each action must stand behind those it waits for.
 */
export function neverRunning(ordered: Level): readonly Site[] {
  const known = new Map<string, Step>()
  return ordered.filter((site) => {
    const step = stepOf(site, known)
    known.set(site.name.toLowerCase(), step)
    return step.neverRuns
  })
}

/** One action in the search. */
interface Step {
  readonly neverRuns: boolean
  readonly goals: readonly Goal[]
  /** How it can end in some course. */
  readonly canEnd: Ends
  /** How it ends in each of the plain courses. */
  readonly plainEnds: readonly Ends[]
  /** How it ends in the course that is searched; null while that is open. */
  assumed: Ends | null
}

/** What an action waits for: another one that ends in one of these ways. */
interface Goal {
  readonly step: Step
  readonly ends: Ends
}

function stepOf(site: Site, known: ReadonlyMap<string, Step>): Step {
  const goals = goalsOf(site, known)
  const runsIn = plainCourses.map((_, course) =>
    goals.every(({ step, ends }) => ((step.plainEnds[course] ?? 0) & ends) !== 0),
  )
  const neverRuns = !runsIn.includes(true) && !areMetTogether(goals)
  const ends = endsOf(site)
  const canBeSkipped = neverRuns || goals.some((goal) => otherwise(goal) !== 0)
  return {
    neverRuns,
    goals,
    canEnd: canBeSkipped ? ends : ends & ~skipped,
    plainEnds: plainCourses.map((end, course) => {
      if (!neverRuns && !runsIn[course]) return skipped
      return (ends & end) === 0 ? failed : end
    }),
    assumed: null,
  }
}

function goalsOf({ runAfter }: Site, known: ReadonlyMap<string, Step>): Goal[] {
  return runAfter.flatMap(({ name, statuses }) => {
    const step = known.get(name.toLowerCase())
    const wanted = statuses.map((status) => plain.get(status.toLowerCase()))
    // Only the end of the whole run cancels an action, and an unknown status is reported as such.
    if (!step || wanted.includes(undefined)) return []
    return [{ step, ends: wanted.reduce<Ends>((ends, end) => ends | (end ?? 0), 0) }]
  })
}

/** The ways in which an action can end that do not meet a goal. */
const otherwise = ({ step, ends }: Goal): Ends => step.canEnd & ~ends

/** Whether one course meets all goals. */
function areMetTogether(goals: readonly Goal[]): boolean {
  if (goals.some(({ step, ends }) => (step.canEnd & ends) === 0)) return false
  return goals.length < 2 || new Search().finds(goals)
}

/** Goals that are left, as a list that many courses can share. */
interface Goals {
  readonly first: Goal
  readonly others: Goals | null
}

/** One way to go on: an action ends so, and these goals are left. */
interface Choice {
  readonly step: Step
  readonly ends: Ends
  readonly left: Goals | null
  /** How much had been assumed when the choice came up. */
  readonly since: number
}

/** Follows one course after the other; what a course assumed is taken back before the next. */
class Search {
  readonly #assumed: { readonly step: Step; readonly before: Ends | null }[] = []
  readonly #ahead: Choice[] = []

  /** Whether some course meets all goals. */
  finds(goals: readonly Goal[]): boolean {
    let left = withGoals(goals, null)
    for (let steps = 1; left && steps < mostSteps; steps++) {
      this.#comeUp(left)
      const choice = this.#ahead.pop()
      this.#takeBack(choice?.since ?? 0)
      if (!choice) return false
      const { step, ends } = choice
      this.#assumed.push({ step, before: step.assumed })
      step.assumed = ends
      left = choice.left
    }
    this.#takeBack(0)
    return true
  }

  /** Puts ahead the ways to meet the first of the goals, the likeliest last: its action has run, or was left out. */
  #comeUp({ first: { step, ends }, others }: Goals): void {
    const possible = (step.assumed ?? step.canEnd) & ends
    if (step.assumed !== null || step.neverRuns) {
      this.#put(step, possible, others)
      return
    }
    if ((possible & skipped) !== 0) {
      for (const goal of step.goals.toReversed())
        if (otherwise(goal) !== 0)
          this.#put(step, skipped, { first: { step: goal.step, ends: otherwise(goal) }, others })
    }
    const ran = possible & ~skipped
    if (ran !== 0) this.#put(step, ran, withGoals(step.goals, others))
  }

  #put(step: Step, ends: Ends, left: Goals | null): void {
    if (ends !== 0) this.#ahead.push({ step, ends, left, since: this.#assumed.length })
  }

  #takeBack(since: number): void {
    for (const { step, before } of this.#assumed.splice(since).reverse()) step.assumed = before
  }
}

const withGoals = (goals: readonly Goal[], others: Goals | null): Goals | null =>
  goals.reduceRight<Goals | null>((rest, first) => ({ first, others: rest }), others)

/** How an action can end so that something runs after it. */
function endsOf(site: Site): Ends {
  const type = typeOf(site)
  if (type === 'terminate') return failed | skipped
  if (quick.has(type)) return succeeded | failed | skipped
  return succeeded | failed | timedOut | skipped
}
