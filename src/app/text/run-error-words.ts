import type { ExpressionErrorKind } from '#workflow-language/expression.ts'
import type { ActionError, ErrorReasons, ExpressionPlace } from '#workflow-language/run.ts'

/** An error of a run as it is read: what went wrong, and behind it what the run or a service calls it. */
export interface SaidError {
  readonly sentence: string
  readonly detail: string
}

/** What is said of each reason for an error, in one language. */
export interface RunErrorWords {
  readonly reasons: { readonly [Reason in keyof ErrorReasons]: (details: ErrorReasons[Reason]) => string }
  readonly expressions: Readonly<Record<ExpressionErrorKind, string>>
  readonly refusals: Readonly<Record<RefusalStatus, string>>
  /** A status that has no words of its own. */
  readonly refusal: (status: number) => string
  /** An error that says no reason. */
  readonly other: string
  readonly noValue: string
  /** The code and the message behind it; `isSaid` when the sentence says all that the message does. */
  readonly detail: (code: string, message: string, isSaid: boolean) => string
}

const withWords = [400, 401, 403, 404, 408, 409, 412, 429, 500, 502, 503, 504] as const
type RefusalStatus = (typeof withWords)[number]

/** What a service says by its status, as far as it is known. */
export const refusalBy = (
  { refusals, refusal }: Pick<RunErrorWords, 'refusals' | 'refusal'>,
  status: number,
): string => {
  const known = withWords.find((one) => one === status)
  return known === undefined ? refusal(status) : refusals[known]
}

/** An error in words. What the sentence does not say stays as the run or a service said it, behind its code. */
export function saidError(
  words: RunErrorWords,
  { code, message, expression, details }: ActionError,
): SaidError {
  if (expression) {
    const sentence = `${words.noValue}${whyNoValue(words, expression)}`
    return { sentence, detail: words.detail(code, message, false) }
  }
  if (!details) return { sentence: words.other, detail: words.detail(code, message, false) }
  const { reason } = details
  const isTold = reason === 'refused' ? details.told : inItsOwnWords.has(reason)
  return { sentence: say(words, details), detail: words.detail(code, message, !isTold) }
}

/** Why an expression has no value. */
export const whyNoValue = (
  { expressions }: Pick<RunErrorWords, 'expressions'>,
  { kind }: ExpressionPlace,
): string => {
  const known = new Map<string, string>(Object.entries(expressions))
  return known.get(kind) ?? ''
}

/** The part of a text that has no value, as it is written there, between two marks; nothing where no text is known. */
export function blamedPart({ text, start, end }: ExpressionPlace, before: string, after = ''): string {
  const part = text.slice(start, end)
  return part === '' ? '' : `${before}${part}${after}`
}

const inItsOwnWords: ReadonlySet<keyof ErrorReasons> = new Set([
  'terminated',
  'not-by-schema',
  'not-runnable',
] as const)

type Matter<Reason extends keyof ErrorReasons> = {
  [R in Reason]: { readonly reason: R } & ErrorReasons[R]
}[Reason]

const say = <Reason extends keyof ErrorReasons>(
  { reasons }: RunErrorWords,
  details: Matter<Reason> & { readonly reason: Reason },
): string => reasons[details.reason](details)
