import * as v from 'valibot'
import { ConnectionState, Finding, OwnerStanding, Suspension } from '#domain/flow-health/finding.ts'
import { FlowRun } from '#domain/flow-health/run.ts'
import { SwitchOff } from '#domain/flow-health/switch-off.ts'
import { Person } from '#domain/staff.ts'
import { FlowSummary } from './flow.ts'
import { Problem } from './problem.ts'

/** A connection of a flow. */
export const FlowConnection = v.object({
  connector: v.string(),
  /** What its owner called it; null where it cannot be looked at. */
  name: v.nullable(v.string()),
  isMine: v.boolean(),
  state: ConnectionState,
})
export type FlowConnection = v.InferOutput<typeof FlowConnection>

/** Somebody who may change a flow; what is not told of them is empty. */
export const CoOwner = v.object({ id: v.string(), ...Person.entries })
export type CoOwner = v.InferOutput<typeof CoOwner>

/** With whom a flow is shared; null where that cannot be told. */
export const FlowShares = v.object({ coOwners: v.nullable(v.array(CoOwner)) })
export type FlowShares = v.InferOutput<typeof FlowShares>

/** Everything that is known of a flow's health, what is wrong first. */
export const FlowHealth = v.object({
  flow: FlowSummary,
  findings: v.array(Finding),
  mayChange: v.boolean(),
  owner: v.object({ ...Person.entries, isMe: v.boolean(), standing: OwnerStanding }),
  ...FlowShares.entries,
  /** The administrators of the booking page, who may be made co-owners. */
  administrators: v.array(Person),
  connections: v.array(FlowConnection),
  connectionsUrl: v.string(),
  /** Why the trigger is not registered, or why nobody could be asked. */
  webhookProblem: v.nullable(Problem),
  /** Why it was suspended, as Power Automate tells it. */
  suspension: v.nullable(v.object({ why: Suspension, told: v.string() })),
  /** The latest runs; `runsProblem` is why they cannot be read. */
  runs: v.array(FlowRun),
  runsProblem: v.nullable(Problem),
  switchOff: v.nullable(SwitchOff),
  /** The connectors that take a premium licence. */
  premium: v.array(v.string()),
})
export type FlowHealth = v.InferOutput<typeof FlowHealth>

/** A run of a flow and the real errors of the actions that failed in it. */
export const RunDetail = v.object({
  run: FlowRun,
  failures: v.array(
    v.object({
      /** The name of the action; null where the run alone tells. */
      action: v.nullable(v.string()),
      problem: Problem,
    }),
  ),
})
export type RunDetail = v.InferOutput<typeof RunDetail>
