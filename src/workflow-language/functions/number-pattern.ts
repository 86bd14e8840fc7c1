import { EvaluationFailure } from './evaluation-failure.ts'
import type { ExactNumber } from './exact-number.ts'
import type { NumberCulture } from './number-culture.ts'
import { NumberSection } from './number-section.ts'

const parts = /\\.?|'[^']*'?|"[^"]*"?|;|[^\\'";]+/gs

/** Writes a number in one of .NET's custom formats, which may have sections for positive, negative and zero. */
export function writeByPattern(number: ExactNumber, format: string, culture: NumberCulture): string {
  const [first = '', second = '', third = ''] = sectionsOf(format)
  const forNegative = number.negative && second !== ''
  const section = new NumberSection(forNegative ? second : first)
  const result = section.round(number)
  if (result.units !== 0n) {
    return `${number.negative && !forNegative ? '-' : ''}${section.write(result, culture)}`
  }
  if (number.negative) {
    throw new EvaluationFailure('cannot-simulate', 'Whether zero keeps the sign here is not known.')
  }
  const forZero = new NumberSection(third || first)
  return forZero.write(forZero.round(result), culture)
}

function sectionsOf(format: string): string[] {
  const sections = ['']
  for (const part of format.match(parts) ?? []) {
    if (part === ';') sections.push('')
    else sections.push(`${sections.pop()}${part}`)
  }
  return sections
}
