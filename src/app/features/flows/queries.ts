import { mutationOptions, type QueryClient } from '@tanstack/react-query'
import type { Api } from '#app/api/api.ts'
import { offlineProblem, ProblemError } from '#app/api/problem-error.ts'
import { overviewQuery } from '#app/features/businesses/queries.ts'
import { type AppendActions, type CreateFlow, CreationEvent, type SwitchFlow } from '#contract/creation.ts'
import { paths } from '#contract/endpoints.ts'
import { FlowSummary } from '#contract/flow.ts'

/** Turns one flow on or off; the slots may change with it, so the overview is read again. */
export const switchFlow = (api: Api, client: QueryClient, address: string, flowId: string) =>
  mutationOptions({
    mutationFn: (body: SwitchFlow) =>
      api.call({ method: 'PATCH', path: paths.flow(address, flowId), body, answer: FlowSummary }),
    onSettled: () => client.invalidateQueries({ queryKey: overviewQuery(api, address).queryKey }),
  })

/** Builds a flow, telling each step; a story that breaks off without an end is a lost connection. */
async function* story(
  api: Api,
  path: string,
  body: unknown,
  signal?: AbortSignal,
): AsyncGenerator<CreationEvent> {
  let ended = false
  for await (const event of api.streamEvents({
    method: 'POST',
    path,
    body,
    answer: CreationEvent,
    ...(signal ? { signal } : {}),
  })) {
    ended = event.kind !== 'step'
    yield event
  }
  if (!ended) throw new ProblemError(offlineProblem('The answer broke off'))
}

/** Creates a flow and tells every step; the same key never makes a second one. */
export const createFlow = (api: Api, address: string, body: CreateFlow, signal?: AbortSignal) =>
  story(api, paths.flows(address), body, signal)

/** Adds a template's actions to a flow that exists and tells every step. */
export const appendActions = (
  api: Api,
  address: string,
  flowId: string,
  body: AppendActions,
  signal?: AbortSignal,
) => story(api, paths.actions(address, flowId), body, signal)
