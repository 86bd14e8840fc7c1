import type { ChosenAnswer } from './answer.ts'
import { keyOf } from './operations/dataverse.ts'
import type { DryRunAction, Performance } from './result.ts'
import { SampleValues } from './sample-values.ts'

/** Answers that somebody may want to see a flow go on with; each has words in every language. */
export type PresetCode =
  | 'row-found'
  | 'nothing-found'
  | 'bad-request'
  | 'unauthorized'
  | 'forbidden'
  | 'not-found'
  | 'throttled'
  | 'server-error'
  | 'no-answer'

/** An answer that can be chosen. */
export interface Preset {
  readonly code: PresetCode
  readonly answer: ChosenAnswer
}

const refusal = (code: PresetCode, status: number, error: string, message: string): Preset => ({
  code,
  answer: { status, body: { status, message, error: { code: error, message } } },
})

const refusals: readonly Preset[] = [
  refusal('bad-request', 400, 'BadRequest', 'The request was not understood.'),
  refusal('unauthorized', 401, 'Unauthorized', 'The connection is not authorized. Sign in to it again.'),
  refusal('forbidden', 403, 'Forbidden', 'The owner of the connection may not do this.'),
  refusal('not-found', 404, 'NotFound', 'There is nothing of that name.'),
  refusal('throttled', 429, 'TooManyRequests', 'Too many requests. Try again later.'),
  refusal('server-error', 500, 'InternalServerError', 'The service has failed.'),
  { code: 'no-answer', answer: 'no-answer' },
]

/** What an action could be answered instead, to see the flow go other ways. */
export function answerPresets({ operationId }: DryRunAction, { effect }: Performance): readonly Preset[] {
  if (operationId !== 'ListRecords' || effect.kind !== 'read') return refusals
  const table = effect.of ?? ''
  const chosen = String(effect.query.$select ?? '')
    .split(',')
    .map((column) => column.trim())
    .filter((column) => column !== '')
  const known = [...String(effect.query.$filter ?? '').matchAll(/(\w+) eq '((?:[^']|'')*)'/g)].map(
    ([, column = '', value = '']) => [column, value.replaceAll("''", "'")] as const,
  )
  const row = {
    ...Object.fromEntries(chosen.map((column) => [column, null])),
    ...Object.fromEntries(known),
    [keyOf(table)]: new SampleValues(table).guid('row'),
  }
  return [
    { code: 'row-found', answer: { status: 200, body: { value: [row] } } },
    { code: 'nothing-found', answer: { status: 200, body: { value: [] } } },
    ...refusals,
  ]
}
