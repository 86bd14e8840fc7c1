import { type ActionCall, ActionFailed, type RunOptions, runDefinition } from './run.ts'

/** An action of a service; what it is asked to say decides how it ends. */
export const say = (text: unknown, runAfter: Record<string, string[]> = {}) => ({
  type: 'OpenApiConnection',
  runAfter,
  inputs: text,
})
/** An action whose output is its input. */
export const compose = (inputs: unknown, runAfter: Record<string, string[]> = {}) => ({
  type: 'Compose',
  inputs,
  runAfter,
})

/** Runs actions against a service that fails on `fail`, does not answer on `wait` and echoes everything else. */
export async function run(
  actions: Record<string, unknown>,
  options: Partial<RunOptions> & { outputs?: unknown } = {},
) {
  const said: unknown[] = []
  const perform = async ({ inputs: text }: ActionCall) => {
    said.push(text)
    if (text === 'fail')
      throw new ActionFailed({ code: 'BadGateway', message: 'no', outputs: { statusCode: 502 } })
    if (text === 'wait')
      throw new ActionFailed({ code: 'ActionTimedOut', message: 'late', status: 'TimedOut' })
    return { outputs: { statusCode: 200, body: { said: text } } }
  }
  const result = await runDefinition(
    { actions, parameters: { greeting: { type: 'String', defaultValue: 'hello' } } },
    {
      trigger: { name: 'When_booked', outputs: options.outputs ?? { body: { names: ['a', 'b'] } } },
      perform,
      now: () => new Date('2026-06-24T07:00:00Z'),
      ...options,
    },
  )
  const statuses = Object.fromEntries(
    Object.entries(result.actions).map(([name, { status }]) => [name, status]),
  )
  return { ...result, statuses, said }
}
