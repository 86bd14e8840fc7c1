import { useQueryClient } from '@tanstack/react-query'
import { useApi } from '#app/api/api-context.tsx'
import type { CreationEvent } from '#contract/creation.ts'
import type { BuildRequest } from '#contract/request.ts'
import { buildRequest } from '../wizard/story.ts'
import { requestQuery } from './queries.ts'
import { makeMove } from './request-calls.ts'
import { useRequest } from './request-context.ts'
import { cameTooLate } from './use-move.ts'

/** Approves the request in view, if that is still to be done, and builds its flow, in one go. */
export function useBuilding(): (body: BuildRequest) => Promise<void> {
  const api = useApi()
  const client = useQueryClient()
  const { request, overview, story, known, moved, overtaken } = useRequest()
  const { address } = overview.business
  const { id, moves } = request

  async function* approvedAndBuilt(body: BuildRequest): AsyncGenerator<CreationEvent> {
    if (moves.includes('approve')) known(await makeMove(api, address, id, 'approve'))
    let begun = false
    for await (const event of buildRequest(api, address, id, body)) {
      // From now on the request itself says that it is being built.
      if (!begun) void client.invalidateQueries({ queryKey: requestQuery(api, address, id).queryKey })
      begun = true
      yield event
    }
  }

  return async (body) => {
    const outcome = await story.follow('new', approvedAndBuilt(body))
    if (!outcome) return
    if (outcome.kind !== 'live' && cameTooLate(outcome.problem)) {
      story.forget()
      return overtaken()
    }
    // How it ended is written in the request by now; if it cannot be read, the next look at it will tell.
    const now = await client.fetchQuery(requestQuery(api, address, id)).catch(() => null)
    if (now) (outcome.kind === 'live' ? moved : known)(now)
  }
}
