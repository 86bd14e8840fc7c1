import { EvaluationFailure } from './evaluation-failure.ts'

/** The locale with this name, in whatever case it is written. */
export function localeNamed(name: string): string {
  const known = supported(name)
  if (known === undefined) throw new EvaluationFailure('invalid-value', `'${name}' is not a locale.`)
  return known
}

function supported(name: string): string | undefined {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(name)[0]
  } catch {
    return undefined
  }
}
