import type { Problem } from '#contract/problem.ts'
import { isJsonObject } from '#domain/json-object.ts'
import type { RefusalLayer } from '#domain/refusal/refusal.ts'
import type { ProblemWords } from '../text/problems.en.ts'

/** Something known of a failure; an id that several services use stands under all their names for it. */
export type Fact = readonly [name: string, value: string]

/** What was asked, in words; the English ones are its name. */
function operationIn({ operations, problem }: ProblemWords, operation: string): string {
  const scope = operation.match(/^on-behalf-of (.+)$/s)?.[1]
  return scope === undefined ? (operations[operation] ?? operation) : problem.onBehalfOf(scope)
}

/** What is known of a failure besides what each service said. */
export function factsOf(
  { refusal, fields, ...problem }: Problem,
  text: ProblemWords,
  time: (iso: string) => string,
): Fact[] {
  const words = text.problem
  const facts: Array<readonly [string, string | number | null | undefined]> = [
    [words.service, refusal && text.services[refusal.service]],
    [words.operation, refusal && operationIn(text, refusal.operation)],
    [words.status, refusal?.status || problem.status || null],
    [words.code, refusal ? null : problem.code],
    [words.retryAfter, refusal?.retryAfter == null ? null : words.seconds(refusal.retryAfter)],
    [words.time, refusal && time(refusal.at)],
    [words.region, refusal?.region],
    [words.environment, refusal?.environment],
    [words.fields, fields?.map(({ path, message }) => `${path}: ${message}`).join('; ')],
  ]
  return known(facts)
}

/** What each service calls the request in its logs, and this product in its own. */
export function requestIdsIn({ refusal, requestId }: Problem, text: ProblemWords): Fact[] {
  const names = new Map<string, string[]>()
  for (const [name, id] of Object.entries(refusal?.requestIds ?? {}))
    names.set(id, [...(names.get(id) ?? []), name])
  const theirs = [...names].map(([id, all]): Fact => [all.join(', '), id])
  return [...theirs, ...known([[text.problem.ourRequestId, requestId]])]
}

/** What one service said, told apart. */
export const saidIn = (
  { status, code, message, more }: RefusalLayer,
  { problem: words }: ProblemWords,
): Fact[] =>
  known([[words.status, status], [words.code, code], [words.message, message], ...Object.entries(more ?? {})])

/** The answer as it was received, set out where it is JSON. */
export function bodyOf({ refusal, detail }: Problem): string {
  const body = refusal?.body ?? detail ?? ''
  try {
    const parsed: unknown = JSON.parse(body)
    return isJsonObject(parsed) || Array.isArray(parsed) ? JSON.stringify(parsed, null, 2) : body
  } catch {
    return body
  }
}

/** Everything known of a failure, to be copied or kept as a file. */
export function reportOf(problem: Problem, text: ProblemWords, time: (iso: string) => string): string {
  const lines = (facts: readonly Fact[]) => facts.map(([name, value]) => `${name}: ${value}`)
  const layers = (problem.refusal?.layers ?? []).flatMap((layer, index) => [
    '',
    text.problem.layer(index + 1),
    ...lines(saidIn(layer, text)),
  ])
  const body = bodyOf(problem)
  return [
    ...lines(factsOf(problem, text, time)),
    ...lines(requestIdsIn(problem, text)),
    ...layers,
    ...(body ? ['', text.problem.body, body] : []),
    '',
  ].join('\n')
}

const known = (facts: ReadonlyArray<readonly [string, string | number | null | undefined]>): Fact[] =>
  facts.flatMap(([name, value]) => (value == null || value === '' ? [] : [[name, String(value)] as const]))
