import { EvaluationFailure } from './evaluation-failure.ts'
import { localeNamed } from './locale.ts'

/** The integer a text stands for, or null. */
export function parseInteger(text: string): number | null {
  if (!/^\s*[+-]?\d+\s*$/.test(text)) return null
  const value = Number(text)
  if (Number.isSafeInteger(value)) return value
  throw new EvaluationFailure('cannot-simulate', 'An integer this large cannot be represented here.')
}

/** The number a text stands for in a locale, or null; .NET lets digits be grouped anywhere and the sign stand at the end. */
export function parseFloatingPoint(text: string, locale: string): number | null {
  const { decimal, group } = separatorsOf(locale)
  const found = /^(?<before>[+-]?)(?<number>.*?)(?<after>[+-]?)$/s.exec(text.trim())?.groups
  if (!found || (found.before && found.after)) return null
  const [whole = '', ...fractions] = (found.number ?? '').split(decimal)
  const digits = [whole.replaceAll(group, ''), ...fractions].join('.')
  if (!/^(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(digits)) return null
  const value = Number(digits)
  return (found.before || found.after) === '-' ? -value : value
}

function separatorsOf(locale: string): { decimal: string; group: string } {
  const parts = new Intl.NumberFormat(localeNamed(locale), { useGrouping: true }).formatToParts(1_234_567.5)
  const find = (type: string, usual: string) => parts.find((part) => part.type === type)?.value ?? usual
  return { decimal: find('decimal', '.'), group: find('group', ',') }
}
