import { randomUUID } from 'node:crypto'
import { ExpressionError } from '#workflow-language/expression.ts'
import { type ActionResult, DefinitionError, type Repetition, runDefinition } from '#workflow-language/run.ts'
import type { ConnectionsPlace } from '../flow-service/connections.ts'
import { type BookingsTrigger, readClientData } from '../flow-service/flow-definition.ts'
import type { ActionRun, FlowRun } from '../tenant.ts'
import type { World } from '../world.ts'
import { performer } from './perform.ts'

/** Where a flow runs. */
export interface Place extends ConnectionsPlace {
  readonly world: World
}

/** What of a flow it takes to run it. */
export interface Runnable {
  readonly id: string
  readonly name: string
  readonly clientdata: string
}

/** Runs a flow to its end on what its trigger carries; the run is kept. */
export async function runFlow(
  place: Place,
  { id: flowId, name: flowName, clientdata }: Runnable,
  trigger: BookingsTrigger,
  body: unknown,
): Promise<FlowRun> {
  const { world, tenant } = place
  const id = `0858${randomUUID().replaceAll('-', '').toUpperCase()}CU00`
  const startTime = world.now().toISOString()
  const flow = readClientData(clientdata)
  const ended = flow
    ? await outcome(flow.properties.definition, {
        trigger: { name: trigger.name, outputs: { headers: {}, body } },
        perform: performer({ ...place, flow, flowName, runId: id }),
        now: () => world.now(),
      })
    : failed('The flow has no definition.')
  const run: FlowRun = {
    id,
    flowId,
    flowName,
    startTime,
    endTime: world.now().toISOString(),
    trigger: { name: trigger.name, body },
    ...ended,
  }
  tenant.runs.push(run)
  return run
}

type Outcome = Pick<FlowRun, 'status' | 'error' | 'actions'>

async function outcome(definition: unknown, options: Parameters<typeof runDefinition>[1]): Promise<Outcome> {
  try {
    const { status, error, actions } = await runDefinition(definition, options)
    return {
      status,
      error: error && `${error.code}: ${error.message}`,
      actions: Object.entries(actions).map(([name, result]) => actionRun(name, result)),
    }
  } catch (error) {
    // The flow service accepts actions and expressions that the emulator cannot run.
    if (error instanceof DefinitionError || error instanceof ExpressionError) return failed(error.message)
    throw error
  }
}

const failed = (error: string): Outcome => ({ status: 'Failed', error, actions: [] })

function actionRun(name: string, { status, inputs, outputs, error, repetitions }: ActionResult): ActionRun {
  const first = error ?? repetitions?.find((round) => round.error !== null)?.error
  return {
    name,
    status,
    error: first ? `${first.code}: ${first.message}` : null,
    inputs,
    outputs,
    ...(repetitions && { repetitions: repetitions.map(roundOf) }),
  }
}

const roundOf = ({ rounds, status, inputs, outputs }: Repetition) => ({ rounds, status, inputs, outputs })
