import type { FilledRates } from '../appointment/filled-rates.ts'
import { shapeOf, type TriggerPayload } from '../appointment/payload.ts'
import { htmlOf } from '../flow/html.ts'
import type { Effect } from './effect.ts'
import { type MarkedField, markupIn, valuesIn } from './marks.ts'
import type { DryRunWarning } from './warning.ts'

const MARKUP = /[<>]|&#?\w+;/

/** Warns of fields in whose place nothing stands, with how often they are filled. */
export const emptyFields = (
  holes: readonly MarkedField[],
  payload: TriggerPayload,
  rates: FilledRates | undefined,
): DryRunWarning[] =>
  [...new Set(holes)].map((field) => ({
    code: 'field-empty',
    field,
    rate: rates?.[shapeOf(payload)].get(field) ?? null,
  }))

const htmlIn = (effect: Effect): string =>
  (effect.kind === 'mail' || effect.kind === 'message' ? effect.html : null) ?? ''

/**
 * Warns of what customers type where it is part of HTML: `marked` are effects with markup put before it, which shows
 * whether the flow escapes it even when these customers typed nothing strange.
 */
export function markupWarnings(
  effect: Effect,
  marked: readonly Effect[],
  payload: TriggerPayload,
): DryRunWarning[] {
  const html = htmlIn(effect)
  const found = marked.map((one) => markupIn(htmlIn(one)))
  const raw = new Set(found.flatMap((one) => one.raw))
  const escaped = new Set(found.flatMap((one) => one.escaped))
  const strange = (field: MarkedField) => valuesIn(payload, field).filter((text) => MARKUP.test(text))
  return [
    ...[...raw].map((field) => ({
      code: 'text-not-escaped' as const,
      field,
      markup: strange(field).some((text) => html.includes(text)),
    })),
    ...[...escaped]
      .filter((field) => !raw.has(field) && strange(field).some((text) => html.includes(htmlOf(text))))
      .map((field) => ({ code: 'markup-as-text' as const, field })),
  ]
}
