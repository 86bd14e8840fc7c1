import type * as v from 'valibot'
import type { TokenNeed } from '../identity/identity.ts'
import { type Answer, type Api, type ApiRequest, parse, unreachable } from './api.ts'
import { linesOf } from './ndjson.ts'
import { brokenAnswer, ProblemError } from './problem-error.ts'

/** Tells the events of a long answer one by one, as they come. */
export async function* streamEvents<Schema extends Answer>(
  api: Api,
  asked: ApiRequest<Schema>,
  need?: TokenNeed,
): AsyncGenerator<v.InferOutput<Schema>> {
  const { body, status } = await api.send(asked, need)
  if (!body) throw new ProblemError(brokenAnswer(status, 'An answer without a body'))
  try {
    for await (const line of linesOf(body)) yield parse(asked.answer, line, status)
  } catch (error) {
    throw error instanceof ProblemError ? error : unreachable(error, asked.signal)
  }
}
