import * as v from 'valibot'
import { createApi } from '../api/api.ts'
import { openMemory } from '../api/memory.ts'
import { createQueryClient } from '../api/query-client.ts'
import { businessesQuery, overviewQuery } from '../features/businesses/queries.ts'
import type { Identity } from '../identity/identity.ts'
import type { TeamsTab } from './teams.ts'

/** What of the first answer an identity gives to the page. */
export type FirstAnswer = Pick<Identity, 'answerAhead' | 'answered'>

/**
 * Waits for what was asked ahead, so that the page is drawn once and with it: until then the skeleton stands before it anyway.
 * Who was here before sees at once what they saw then, and a refusal is for the page to tell.
 */
export async function firstAnswer({ account, silentToken, ahead }: TeamsTab): Promise<FirstAnswer> {
  if (!ahead) return {}
  let answer: Promise<Response> | null = ahead.answer
  const answerAhead = (path: string) => {
    if (path !== ahead.path) return null
    const taken = answer
    answer = null
    return taken
  }
  const answered = createQueryClient()
  const memory = openMemory(account)
  if (!memory.recall(ahead.path, v.unknown()) && (await ahead.answer.catch(() => null))?.ok) {
    const api = createApi({ account, token: () => silentToken(), signOut: null, answerAhead }, memory)
    if (ahead.business === null) await answered.prefetchQuery(businessesQuery(api))
    else await answered.prefetchQuery(overviewQuery(api, ahead.business))
  }
  return { answerAhead, answered }
}
