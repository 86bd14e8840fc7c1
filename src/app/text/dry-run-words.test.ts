import { describe, expect, it } from 'vitest'
import type { DryRunWarning } from '#domain/dry-run/warning.ts'
import { check } from '#workflow-language/check.ts'
import type { ExpressionErrorKind } from '#workflow-language/expression.ts'
import type { ActionError, ErrorDetails, ErrorReasons } from '#workflow-language/run.ts'
import { warningText } from '../features/dry-run/dry-run-words.ts'
import { enDryRun } from './dry-run.en.ts'
import { jaDryRun } from './dry-run.ja.ts'
import { saidError } from './run-error-words.ts'

const expression = { kind: 'unknown-function', text: '@x()', path: [], start: 0, end: 4 }
const badDefinition = {
  triggers: {},
  actions: {
    One: { type: 'Compose', inputs: "@{nowhere()}@{outputs('Ona')}@{variables('v')}@{length()}@{item()}" },
    Two: {
      type: 'Compose',
      inputs: "@{items('Loop')}",
      runAfter: { One: ['Happened'], Three: ['Succeeded'] },
    },
    Four: { type: 'Compose', inputs: 1, runAfter: { Five: ['Succeeded'] } },
    Five: { type: 'Compose', inputs: 1, runAfter: { Four: ['Succeeded'] } },
    Six: { type: 'Compose', inputs: "@{concat('" },
    Seven: { type: 'Strange' },
    Eight: { type: 'Wait', inputs: { interval: { count: 1, unit: 'Age' } } },
  },
}
const findings = check(badDefinition)

const warnings: readonly DryRunWarning[] = [
  { code: 'recipient-empty', list: 'to' },
  { code: 'recipient-invalid', list: 'cc', recipient: 'nobody' },
  { code: 'too-many-recipients', count: 600, most: 500 },
  { code: 'subject-empty' },
  { code: 'too-long', part: 'topic', count: 300, most: 200 },
  { code: 'too-large', part: 'mail', count: 60_000_000, most: 50_000_000 },
  { code: 'parameter-empty', parameter: 'topic' },
  { code: 'field-empty', field: 'CustomerNotes', rate: { seen: 7, filled: 2 } },
  { code: 'field-empty', field: 'Customers.Notes', rate: null },
  { code: 'field-doubtful', field: 'CancelReason', why: 'not-in-graph' },
  { code: 'zone-doubtful', field: 'CustomerTimeZone', why: 'zone-guessed' },
  { code: 'trigger-differs', operation: 'CancelAppointment' },
  { code: 'no-appointment-trigger' },
  { code: 'expression-failed', message: 'No.', expression },
  { code: 'answer-unknown', of: 'Find_the_contact' },
  { code: 'text-not-escaped', field: 'CustomerName', markup: true },
  { code: 'markup-as-text', field: 'CustomerName' },
  ...findings.map((finding): DryRunWarning => ({ code: 'definition', finding })),
]

const name = 'A'
const reasons: { readonly [Reason in keyof ErrorReasons]: ErrorDetails<Reason> } = {
  refused: { reason: 'refused', status: 500, told: true },
  answered: { reason: 'answered', status: 'TimedOut' },
  'not-answered': { reason: 'not-answered', name },
  'timed-out': { reason: 'timed-out', name },
  'not-runnable': { reason: 'not-runnable' },
  'actions-failed': { reason: 'actions-failed' },
  skipped: { reason: 'skipped' },
  cancelled: { reason: 'cancelled' },
  terminated: { reason: 'terminated' },
  'answered-already': { reason: 'answered-already' },
  'not-json': { reason: 'not-json' },
  'not-by-schema': { reason: 'not-by-schema' },
  'not-an-array': { reason: 'not-an-array', name },
  'from-not-an-array': { reason: 'from-not-an-array' },
  'too-many-items': { reason: 'too-many-items', name, count: 6000, most: 5000 },
  'limits-reached': { reason: 'limits-reached', name },
  'rounds-out-of-range': { reason: 'rounds-out-of-range', count: 'x', most: 5000 },
  'retries-out-of-range': { reason: 'retries-out-of-range', count: '91', most: 90 },
  'not-a-duration': { reason: 'not-a-duration', text: 'long' },
  'unknown-retry-policy': { reason: 'unknown-retry-policy', type: 'often' },
  'unknown-run-status': { reason: 'unknown-run-status', status: 'Fine' },
  'unknown-table-format': { reason: 'unknown-table-format', format: 'XLS' },
  'rows-not-objects': { reason: 'rows-not-objects' },
  'no-time-to-wait-until': { reason: 'no-time-to-wait-until' },
  'no-delay': { reason: 'no-delay' },
  'variable-initialized-already': { reason: 'variable-initialized-already', name: 'v' },
  'variable-not-initialized': { reason: 'variable-not-initialized', name: 'v' },
  'variable-without-value': { reason: 'variable-without-value', name: 'v' },
  'unknown-variable-type': { reason: 'unknown-variable-type', type: 'Date' },
  'variable-of-type': { reason: 'variable-of-type', name: 'v', type: 'string' },
  'variable-takes-only': { reason: 'variable-takes-only', name: 'v', type: 'string' },
}
const kinds: Readonly<Record<ExpressionErrorKind, true>> = {
  syntax: true,
  'too-long': true,
  'unknown-function': true,
  'wrong-argument-count': true,
  'unknown-reference': true,
  'cannot-simulate': true,
  'wrong-type': true,
  'invalid-value': true,
  'missing-property': true,
  'not-selectable': true,
}
const statuses = [400, 401, 403, 404, 408, 409, 412, 418, 429, 500, 501, 502, 503, 504]
const said = { code: 'TheCode', message: 'This is what was said.' }
const errors: readonly (readonly [string, ActionError])[] = [
  ...Object.values(reasons).map((details) => [details.reason, { ...said, details }] as const),
  ...Object.keys(kinds).map((kind) => [kind, { ...said, expression: { ...expression, kind } }] as const),
  ...statuses.map(
    (status) => [String(status), { ...said, details: { reason: 'refused', status, told: false } }] as const,
  ),
  ['no reason', said],
]
const englishSentence = /[A-Za-z']+ [a-z][A-Za-z']+/
const unquoted = (text: string) => text.replaceAll(/「[^」]*」/g, '')

describe.each([
  ['English', enDryRun, /[ぁ-んァ-ヶ一-龯]|undefined|object Object/],
  ['Japanese', jaDryRun, /undefined|object Object/],
] as const)('in %s', (_, text, never) => {
  it.each(warnings.map((warning) => [warning.code, warning] as const))(
    'the warning %s is said',
    (_code, warning) => {
      const said = warningText(text, warning)
      expect(said).not.toMatch(never)
      expect(said.length).toBeGreaterThan(4)
    },
  )

  it.each(errors)('the error %s is said', (_reason, error) => {
    const { sentence, detail } = saidError(text.errors, error)
    expect(sentence).not.toMatch(never)
    expect(sentence.length).toBeGreaterThan(8)
    expect(detail).toMatch(/^TheCode/)
  })

  it('an action that decides goes by the name that the picture gives it', () => {
    expect(warningText(text, { code: 'answer-unknown', of: 'Find_the_contact' })).toContain(
      text.picture.actions.Find_the_contact,
    )
  })
})

it('a Japanese reader is told in Japanese what is the matter with a definition', () => {
  expect(new Set(findings.map(({ code }) => code)).size).toBeGreaterThanOrEqual(8)
  for (const finding of findings)
    expect(warningText(jaDryRun, { code: 'definition', finding })).toMatch(/[ぁ-んァ-ヶ一-龯]/)
})

describe('a Japanese reader', () => {
  it.each(errors)('reads no English of the error %s but what is quoted', (_reason, error) => {
    const { sentence, detail } = saidError(jaDryRun.errors, error)
    expect(unquoted(sentence)).not.toMatch(englishSentence)
    expect(sentence).toMatch(/[ぁ-ん]/)
    expect(unquoted(detail)).toBe('TheCode')
  })

  it.each(warnings.map((warning) => [warning.code, warning] as const))(
    'reads no English of the warning %s but what is quoted',
    (_code, warning) => {
      expect(unquoted(warningText(jaDryRun, warning))).not.toMatch(englishSentence)
    },
  )

  it.each([
    ['@concat(', '式が途中で終わっています。'],
    ["@concat('", '文字列を閉じる引用符がありません。'],
    ['@concat("a")', '二重引用符はここに書けません。'],
    ['@concat(1x)', '数値の書き方が正しくありません。'],
    ['@concat(a)', '「a」は値ではありません。関数であれば、かっこが必要です。'],
    ['@concat(,)', '「,」はここに書けません。'],
    [`@${'not('.repeat(500)}true${')'.repeat(500)}`, '入れ子が深すぎます。'],
  ])('is told what is wrong with how %s is written', (inputs, problem) => {
    const [finding] = check({ triggers: {}, actions: { A: { type: 'Compose', inputs } } })
    expect(finding && warningText(jaDryRun, { code: 'definition', finding })).toContain(
      `式を読み取れません。${problem}`,
    )
  })
})

it('an expression without a value is shown, where its text is known', () => {
  const failed = (text: string): DryRunWarning => ({
    code: 'expression-failed',
    message: 'No.',
    expression: { kind: 'invalid-value', text, path: [], start: 1, end: 10 },
  })
  expect(warningText(enDryRun, failed('@div(1, 0)'))).toBe(
    'An expression has no value: div(1, 0). There’s no result for the values of this run.',
  )
  expect(warningText(jaDryRun, failed('@div(1, 0)'))).toBe(
    '値を求められない式があります: 「div(1, 0)」。この実行での値からは、結果を求められません。',
  )
  expect(warningText(enDryRun, failed(''))).toMatch(/^An expression has no value\. /)
  expect(warningText(jaDryRun, failed(''))).toMatch(/^値を求められない式があります。/)
})

describe('an error of a service', () => {
  const told: ActionError = {
    code: 'InternalServerError',
    message: 'The service has failed.',
    details: { reason: 'refused', status: 500, told: true },
  }

  it('is explained, and what the service said stays as it said it', () => {
    expect(saidError(enDryRun.errors, told)).toEqual({
      sentence: 'The service failed (500).',
      detail: 'InternalServerError: The service has failed.',
    })
    expect(saidError(jaDryRun.errors, told)).toEqual({
      sentence: 'サービスでエラーが発生しました (500)。',
      detail: 'InternalServerError「The service has failed.」',
    })
  })
})
