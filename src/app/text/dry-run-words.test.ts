import { describe, expect, it } from 'vitest'
import type { DryRunWarning } from '#domain/dry-run/warning.ts'
import { check } from '#workflow-language/check.ts'
import { warningText } from '../features/dry-run/dry-run-words.ts'
import { enDryRun } from './dry-run.en.ts'
import { jaDryRun } from './dry-run.ja.ts'

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
