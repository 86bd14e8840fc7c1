import type { Api } from '#app/api/api.ts'
import { offlineProblem, ProblemError } from '#app/api/problem-error.ts'
import { streamEvents } from '#app/api/stream-events.ts'
import type { TokenNeed } from '#app/identity/identity.ts'
import { type AppendActions, type CreateFlow, CreationEvent } from '#contract/creation.ts'
import { paths } from '#contract/endpoints.ts'
import type { BuildRequest } from '#contract/request.ts'

/**
 * Builds a flow, telling each step; a story that breaks off without an end is a lost connection.
 * A challenge is answered by whoever pressed, and then the story is told once more from its beginning.
 */
async function* story(
  api: Api,
  path: string,
  body: unknown,
  need?: TokenNeed,
): AsyncGenerator<CreationEvent> {
  let ended = false
  for await (const event of streamEvents(api, { method: 'POST', path, body, answer: CreationEvent }, need)) {
    const claims = event.kind === 'refused' && event.left !== 'cannot-tell' && event.problem.claims
    if (claims && !need) {
      yield* story(api, path, body, { kind: 'claims', claims })
      return
    }
    ended = event.kind !== 'step'
    yield event
  }
  if (!ended) throw new ProblemError(offlineProblem('The answer broke off'))
}

/** Creates a flow and tells every step; the same key never makes a second one. */
export const createFlow = (api: Api, address: string, body: CreateFlow) =>
  story(api, paths.flows(address), body)

/** Adds a template's actions to a flow that exists and tells every step. */
export const appendActions = (api: Api, address: string, flowId: string, body: AppendActions) =>
  story(api, paths.actions(address, flowId), body)

/** Builds the flow that a request asks for and tells every step; doing it again goes on with the same flow. */
export const buildRequest = (api: Api, address: string, id: string, body: BuildRequest) =>
  story(api, paths.requestMove(address, id, 'build'), body)
