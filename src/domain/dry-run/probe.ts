import type { RunResult } from '#workflow-language/run.ts'
import type { TriggerPayload } from '../appointment/payload.ts'
import { isJsonObject } from '../json-object.ts'
import type { FlowPlan } from './flow-plan.ts'
import { holesIn, isTyped, type MarkedField, marked, markedFields, unmarked, valuesIn } from './marks.ts'
import { performancesOf } from './performances.ts'
import { occasionOf } from './performing.ts'
import { type Trial, type TrialOptions, tryOut } from './trial.ts'

/** What fields of the appointment an action had to do with, in one round. */
export interface FieldUse {
  /** Fields in whose place nothing stands. */
  readonly holes: readonly MarkedField[]
  /** The inputs as they would be with other texts in the appointment, texts marked. */
  readonly marked: readonly unknown[]
}

/** Uses of fields by the occasion, as `occasionOf` names it. */
export type FieldUses = ReadonlyMap<string, FieldUse>

const EMAILS: readonly MarkedField[] = ['CustomerEmail', 'Customers.Email']

/**
 * Finds out where fields of the appointment end up, by running the flow once more with marks in them: whatever way a
 * text took through loops, filters and variables, its mark took it as well.
 */
export async function fieldUses(
  plan: FlowPlan,
  payload: TriggerPayload,
  trial: Trial,
  options: TrialOptions,
): Promise<FieldUses> {
  const uses = new Map<string, FieldUse>()
  if (!trial.result) return uses
  const { result } = trial
  const fields = markedFields.filter((field) => isOfInterest(field, plan, payload))
  const others = fields.filter((field) => !EMAILS.includes(field))
  const emails = fields.filter((field) => EMAILS.includes(field))
  // An address more is a mail more, which all others have to be compared without.
  for (const group of [others, emails]) {
    if (group.length === 0) continue
    const went = await follow(plan, payload, result, group, options, uses)
    // A mark that led elsewhere, or was answered by something else, tells nothing of the marks beside it.
    if (!went && group.length > 1)
      for (const field of group) await follow(plan, payload, result, [field], options, uses)
  }
  return uses
}

function isOfInterest(field: MarkedField, { reading }: FlowPlan, payload: TriggerPayload): boolean {
  const [top = '', inner] = field.split('.')
  if (!reading.isRead(top) || (inner !== undefined && !reading.isRead(inner))) return false
  return valuesIn(payload, field).some((text) => isTyped(field) || text.trim() === '')
}

/** Runs the flow with marks and notes what became of them; false where it was not the same run but for the marks. */
async function follow(
  plan: FlowPlan,
  payload: TriggerPayload,
  actual: RunResult,
  fields: readonly MarkedField[],
  options: TrialOptions,
  uses: Map<string, FieldUse>,
): Promise<boolean> {
  const { result } = await tryOut(plan, marked(payload, new Set(fields)), options)
  if (!result) return false
  let isSame = true
  for (const { name, action } of plan.actions) {
    await options.breathe?.()
    const before = performancesOf(actual.actions[name])
    const after = performancesOf(result.actions[name])
    if (before.length !== after.length) isSame = false
    before.forEach((was, at) => {
      const is = after[at]
      if (!is) return
      const isFilter = action.type.toLowerCase() === 'query'
      const holes = isFilter ? leftOut(was.outputs, is.outputs) : holesBetween(was.inputs, is.inputs)
      if (was.status !== is.status || holes === null) isSame = false
      if (was.status === 'Skipped' || is.status === 'Skipped') return
      const occasion = occasionOf(name, was.rounds)
      const known = uses.get(occasion)
      uses.set(occasion, {
        holes: [...new Set([...(known?.holes ?? []), ...(holes ?? [])])],
        marked: [...(known?.marked ?? []), is.inputs],
      })
    })
  }
  return isSame
}

/** The fields in whose place nothing stands in these inputs; null where the inputs differ by more than marks. */
function holesBetween(was: unknown, is: unknown): MarkedField[] | null {
  const texts: string[] = []
  return sameButForMarks(was, is, texts) ? texts.flatMap(holesIn) : null
}

/** The fields for whose lack a filter left something out. */
function leftOut(was: unknown, is: unknown): MarkedField[] | null {
  const count = (outputs: unknown) =>
    isJsonObject(outputs) && Array.isArray(outputs.body) ? outputs.body.length : 0
  return count(is) > count(was) ? textsIn(is).flatMap(holesIn) : []
}

function sameButForMarks(was: unknown, is: unknown, texts: string[]): boolean {
  if (typeof is === 'string') {
    texts.push(is)
    return was === is || was === unmarked(is)
  }
  if (Array.isArray(is))
    return (
      Array.isArray(was) &&
      was.length === is.length &&
      is.every((item, at) => sameButForMarks(was[at], item, texts))
    )
  if (!isJsonObject(is)) return was === is
  const keys = Object.keys(is)
  return (
    isJsonObject(was) &&
    Object.keys(was).length === keys.length &&
    keys.every((key) => Object.hasOwn(was, key) && sameButForMarks(was[key], is[key], texts))
  )
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}
