import type { ActionRun, FlowRun } from '../tenant.ts'
import { contentLink } from './content.ts'
import { flowPath } from './flow-json.ts'
import type { KnownFlow } from './known-flow.ts'
import { instant } from './paging.ts'
import type { FlowSession } from './session.ts'

const runPath = (flow: KnownFlow, { id }: FlowRun) => `${flowPath(flow.environmentId, flow.name)}/runs/${id}`

/** A run as a list shows it. */
export function runJson(session: FlowSession, flow: KnownFlow, run: FlowRun) {
  const startTime = instant(run.startTime)
  return {
    name: run.id,
    id: runPath(flow, run),
    type: 'Microsoft.ProcessSimple/environments/flows/runs',
    properties: {
      startTime,
      endTime: instant(run.endTime),
      status: run.status,
      ...errorOf(run.error),
      correlation: { clientTrackingId: run.id },
      trigger: {
        name: run.trigger.name,
        status: 'Succeeded',
        startTime,
        endTime: startTime,
        outputsLink: contentLink(session, run, 'trigger', 'outputs', { body: run.trigger.body }),
      },
    },
  }
}

/** What became of an action of a run; of one in a loop, how many rounds there were. */
export function actionJson(session: FlowSession, flow: KnownFlow, run: FlowRun, action: ActionRun) {
  const { error } = errorOf(action.error)
  // What a connector answered is told behind a link only: one of the action's, or in a loop one of each round's.
  const told = !action.repetitions && (action.outputs === undefined || action.outputs === null)
  return {
    name: action.name,
    id: `${runPath(flow, run)}/actions/${action.name}`,
    type: 'Microsoft.ProcessSimple/environments/flows/runs/actions',
    properties: {
      startTime: instant(run.startTime),
      endTime: instant(run.endTime),
      status: action.status,
      code: codeOf(action.status, action),
      ...(told && error && { error }),
      ...(action.repetitions
        ? { repetitionCount: action.repetitions.length }
        : linksOf(session, run, `actions/${action.name}`, action)),
    },
  }
}

type Repetition = NonNullable<ActionRun['repetitions']>[number]

/** What became of an action in one round of the loops around it. */
export function repetitionJson(
  session: FlowSession,
  flow: KnownFlow,
  run: FlowRun,
  action: ActionRun,
  index: number,
  { rounds, status, ...content }: Repetition,
) {
  const name = rounds.map((round) => String(round.index).padStart(6, '0')).join('-')
  return {
    name,
    id: `${runPath(flow, run)}/actions/${action.name}/repetitions/${name}`,
    type: 'Microsoft.ProcessSimple/environments/flows/runs/actions/repetitions',
    properties: {
      repetitionIndexes: rounds.map(({ loop, index: itemIndex }) => ({ scopeName: loop, itemIndex })),
      startTime: instant(run.startTime),
      endTime: instant(run.endTime),
      status,
      code: codeOf(status, action),
      ...linksOf(session, run, `actions/${action.name}/repetitions/${index}`, content),
    },
  }
}

function linksOf(
  session: FlowSession,
  run: FlowRun,
  of: string,
  content: { readonly inputs: unknown; readonly outputs: unknown },
) {
  const link = (part: 'inputs' | 'outputs') =>
    content[part] === undefined || content[part] === null
      ? undefined
      : contentLink(session, run, of, part, content[part])
  const [inputsLink, outputsLink] = [link('inputs'), link('outputs')]
  return { ...(inputsLink && { inputsLink }), ...(outputsLink && { outputsLink }) }
}

function codeOf(status: string, { error }: ActionRun): string {
  if (status === 'Succeeded') return 'OK'
  return errorOf(error).code ?? (status === 'Skipped' ? 'ActionSkipped' : 'ActionFailed')
}

/** The emulator keeps an error as its code and its message in one text. */
function errorOf(text: string | null): { code?: string; error?: { code: string; message: string } } {
  if (text === null) return {}
  const [, code = 'ActionFailed', message = text] = /^(\w+): ([\s\S]*)$/.exec(text) ?? []
  return { code, error: { code, message } }
}
