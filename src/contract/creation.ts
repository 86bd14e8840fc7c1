import * as v from 'valibot'
import { KeptDryRun } from '#domain/dry-run/kept.ts'
import { FlowSummary } from './flow.ts'
import { Problem } from './problem.ts'

const Building = v.object({
  environment: v.pipe(v.string(), v.minLength(1), v.maxLength(100)),
  template: v.pipe(v.string(), v.maxLength(60)),
  answers: v.record(v.pipe(v.string(), v.maxLength(60)), v.unknown()),
  /** The connection to use for each connector, by connector name. */
  connections: v.record(
    v.pipe(v.string(), v.maxLength(100)),
    v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  ),
})

/** Asks for a new flow; `key` makes the asking idempotent and becomes the flow's id. */
export const CreateFlow = v.object({
  key: v.pipe(v.string(), v.uuid(), v.toLowerCase()),
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(160)),
  /** How dry runs of the flow went, to be kept with it. */
  dryRun: v.optional(KeptDryRun),
  ...Building.entries,
})
export type CreateFlow = v.InferOutput<typeof CreateFlow>

/** Asks for a template's actions in a flow that exists, as it was when `etag` was read. */
export const AppendActions = v.object({ etag: v.pipe(v.string(), v.minLength(1)), ...Building.entries })
export type AppendActions = v.InferOutput<typeof AppendActions>

/** Asks for a flow to be turned on or off. */
export const SwitchFlow = v.object({
  environment: v.pipe(v.string(), v.minLength(1), v.maxLength(100)),
  state: v.picklist(['on', 'off']),
})
export type SwitchFlow = v.InferOutput<typeof SwitchFlow>

/** What a creation does, in this order; adding to an existing flow skips `turn-on` and calls `create` what it writes. */
export const CreationStep = v.picklist([
  'check-administrator',
  'check-slots',
  'prepare-connections',
  'create',
  'turn-on',
  'verify',
])
export type CreationStep = v.InferOutput<typeof CreationStep>

/** What a refusal left behind: nothing of ours, the flow turned off, or what could not be found out. */
export const LeftBehind = v.picklist(['nothing', 'flow-off', 'cannot-tell'])
export type LeftBehind = v.InferOutput<typeof LeftBehind>

/** A line of the answer to a creation, sent as it happens. */
export const CreationEvent = v.variant('kind', [
  v.object({ kind: v.literal('step'), step: CreationStep, state: v.picklist(['running', 'done']) }),
  v.object({ kind: v.literal('live'), flow: FlowSummary }),
  v.object({
    kind: v.literal('refused'),
    step: CreationStep,
    problem: Problem,
    left: LeftBehind,
  }),
])
export type CreationEvent = v.InferOutput<typeof CreationEvent>
