import { check, type Finding } from '#workflow-language/check.ts'
import { type RunOptions, type RunResult, runnerOf } from '#workflow-language/run.ts'
import type { PlacedAction } from '../cloud-flow/actions.ts'
import { bookingsTriggersOf } from '../cloud-flow/bookings-triggers.ts'
import type { ClientData, ConnectionReferences, Definition } from '../cloud-flow/definition.ts'
import type { TriggerOperation } from '../trigger.ts'
import { FlowReading } from './flow-reading.ts'

/** A flow, read once for however many dry runs. */
export class FlowPlan {
  readonly definition: Definition
  readonly references: ConnectionReferences
  readonly trigger: { readonly name: string; readonly operation: TriggerOperation | null }
  readonly findings: readonly Finding[]
  readonly reading: FlowReading
  /** Runs the definition; a `DefinitionError` where that cannot be. */
  readonly run: (options: RunOptions) => Promise<RunResult>
  readonly #placed: ReadonlyMap<string, PlacedAction>

  constructor(flow: ClientData) {
    const { definition, connectionReferences } = flow.properties
    const [bookings] = bookingsTriggersOf(flow)
    const [name = ''] = Object.keys(definition.triggers)
    this.definition = definition
    this.references = connectionReferences
    this.trigger = bookings ?? { name, operation: null }
    this.findings = check(definition)
    this.run = runnerOf(definition)
    this.reading = new FlowReading(definition)
    this.#placed = new Map(this.reading.actions.map((placed) => [placed.name, placed]))
  }

  get actions(): readonly PlacedAction[] {
    return this.reading.actions
  }

  actionNamed(name: string): PlacedAction | undefined {
    return this.#placed.get(name)
  }
}
