import type { NoticeResult } from '#contract/request.ts'
import { UpstreamError } from '../gateways/upstream-error.ts'
import { problemOf } from '../problems.ts'

/** Somebody to be told; Teams knows them by their id, and without one by the name they sign in with. */
export interface Recipient {
  readonly name: string
  readonly address: string
  readonly userId?: string | undefined
}

/** What became of telling somebody. */
export interface Outcome {
  readonly name: string
  readonly refused: UpstreamError | null
}

/** Why something was not sent; null when it was. */
const refusalOf = (sending: Promise<void>): Promise<UpstreamError | null> =>
  sending.then(
    () => null,
    (error: unknown) => {
      if (error instanceof UpstreamError) return error
      throw error
    },
  )

/** Tells everybody at once, who all share what becomes of it. */
export async function tellTogether(people: readonly Recipient[], sending: Promise<void>): Promise<Outcome[]> {
  const refused = await refusalOf(sending)
  return people.map(({ name, address }) => ({ name: name || address, refused }))
}

/** Tells each by themselves, so that whoever cannot be reached keeps nobody else from being told. */
export const tellEach = async (
  people: readonly Recipient[],
  send: (person: Recipient) => Promise<void>,
): Promise<Outcome[]> =>
  (await Promise.all(people.map((person) => tellTogether([person], send(person))))).flat()

/** Whom a notice reached, and what was in the way of the others. */
export const resultOf = (outcomes: readonly Outcome[], requestId: string): NoticeResult => ({
  told: outcomes.flatMap(({ name, refused }) => (refused ? [] : [name])),
  failed: outcomes.flatMap(({ name, refused }) =>
    refused ? [{ name, problem: problemOf(refused, requestId) }] : [],
  ),
})
