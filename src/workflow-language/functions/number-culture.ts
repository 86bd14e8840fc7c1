import { EvaluationFailure } from './evaluation-failure.ts'
import type { AmountPattern, CurrencyCulture } from './known-culture.ts'
import { knownCultures } from './known-cultures.ts'
import { localeNamed } from './locale.ts'

/** How a language writes numbers. */
export interface NumberCulture {
  readonly decimal: string
  /** What stands between groups of three digits; null when that is not known for sure. */
  readonly group: string | null
  readonly currency: CurrencyCulture | null
  readonly percent: AmountPattern | null
}

/** Microsoft documents how money looks in Icelandic, but neither its usual decimals nor a debt. */
const documented: Readonly<Record<string, CurrencyCulture>> = {
  'is-IS': { symbol: 'kr', decimals: null, positive: 'n $', negative: null },
}

const cultures = new Map<string, NumberCulture>()

/** How a locale writes numbers. */
export function numberCulture(name: string): NumberCulture {
  const locale = localeNamed(name)
  const culture = cultures.get(locale) ?? cultureOf(locale)
  cultures.set(locale, culture)
  return culture
}

function cultureOf(locale: string): NumberCulture {
  const known = knownCultures[locale]
  const percent = known?.percent ?? null
  const currency = known?.currency ?? documented[locale] ?? null
  return known
    ? { decimal: '.', group: ',', currency, percent }
    : { ...separators(locale), currency, percent }
}

/** What a culture must know for a format; failing that, the format has no result here. */
export function knownOf<T>(value: T | null, format: string): T {
  if (value !== null) return value
  throw new EvaluationFailure('cannot-simulate', `How '${format}' looks in this language is not known here.`)
}

/** Languages that group by thin spaces or otherwise than by threes differ from one version of .NET to the next. */
function separators(locale: string): Pick<NumberCulture, 'decimal' | 'group'> {
  const options = { useGrouping: true, numberingSystem: 'latn' }
  const parts = new Intl.NumberFormat(locale, options).formatToParts(1_234_567_890.5)
  const decimal = parts.find(({ type }) => type === 'decimal')?.value ?? '.'
  const groups = parts.flatMap(({ type, value }) => (type === 'group' ? [value] : []))
  const [group = ''] = groups
  return { decimal, group: groups.length === 3 && /[.,]/.test(group) ? group : null }
}
