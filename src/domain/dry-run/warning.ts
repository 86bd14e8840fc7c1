import * as v from 'valibot'
import type { Finding } from '#workflow-language/check.ts'
import type { ExpressionPlace } from '#workflow-language/run.ts'
import type { FilledRate } from '../appointment/filled-rates.ts'
import type { PayloadPath } from '../appointment/payload.ts'
import type { WarningReason } from '../appointment/warning.ts'
import type { TriggerOperation } from '../trigger.ts'

/** What can be doubtful about a dry run; each has words in every language. */
export const DryRunWarningCode = v.picklist([
  'recipient-empty',
  'recipient-invalid',
  'too-many-recipients',
  'subject-empty',
  'too-long',
  'too-large',
  'parameter-empty',
  'field-empty',
  'field-doubtful',
  'zone-doubtful',
  'trigger-differs',
  'no-appointment-trigger',
  'expression-failed',
  'answer-unknown',
  'text-not-escaped',
  'markup-as-text',
  'definition',
])
export type DryRunWarningCode = v.InferOutput<typeof DryRunWarningCode>

interface Amount {
  readonly count: number
  readonly most: number
}

interface Doubt {
  readonly field: PayloadPath
  readonly why: WarningReason
}

/** What is to be known of each kind of warning. */
export interface DryRunWarningDetails {
  /** Nobody is named, or nobody stands between two semicolons. */
  readonly 'recipient-empty': { readonly list: 'to' | 'cc' | 'bcc' }
  readonly 'recipient-invalid': { readonly list: 'to' | 'cc' | 'bcc'; readonly recipient: string }
  readonly 'too-many-recipients': Amount
  readonly 'subject-empty': object
  /** A text has more characters than the service keeps. */
  readonly 'too-long': Amount & { readonly part: 'subject' | 'topic' | 'description' }
  /** In bytes. */
  readonly 'too-large': Amount & { readonly part: 'mail' | 'message' }
  readonly 'parameter-empty': { readonly parameter: string }
  /** Nothing stands where the field would, had the appointment one; the rate says how often it has. */
  readonly 'field-empty': { readonly field: PayloadPath; readonly rate: FilledRate | null }
  readonly 'field-doubtful': Doubt
  readonly 'zone-doubtful': Doubt
  /** Graph tells of the appointment as it is now; of how the trigger would tell, it leaves something out. */
  readonly 'trigger-differs': { readonly operation: TriggerOperation }
  readonly 'no-appointment-trigger': object
  readonly 'expression-failed': { readonly message: string; readonly expression: ExpressionPlace }
  /** The action goes by an answer that nobody knows. */
  readonly 'answer-unknown': { readonly of: string }
  /** What customers type becomes part of the HTML as it is; `markup` says whether this one typed some. */
  readonly 'text-not-escaped': { readonly field: PayloadPath; readonly markup: boolean }
  /** What a customer typed looks like markup, and is shown as it was typed. */
  readonly 'markup-as-text': { readonly field: PayloadPath }
  readonly definition: { readonly finding: Finding }
}

/** Something doubtful about a dry run. */
export type DryRunWarning = {
  [Code in DryRunWarningCode]: { readonly code: Code } & DryRunWarningDetails[Code]
}[DryRunWarningCode]
