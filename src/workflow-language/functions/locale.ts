import { EvaluationFailure } from './evaluation-failure.ts'

/** Languages that stand for the one country whose formats .NET gives them. */
const alone: Readonly<Record<string, string>> = { en: 'en-US', ja: 'ja-JP' }

const found = new Map<string, string>()

/** The locale with this name, in whatever case it is written. */
export function localeNamed(name: string): string {
  const locale = found.get(name) ?? find(name)
  found.set(name, locale)
  return locale
}

function find(name: string): string {
  const [known] = supported(name)
  // An extension asks for other digits or another calendar, such as that of the Japanese eras.
  if (known === undefined || /-[a-z\d]-/i.test(known)) {
    const message = `What the locale '${name}' stands for is not known here.`
    throw new EvaluationFailure('cannot-simulate', message)
  }
  return alone[known] ?? known
}

function supported(name: string): string[] {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(name)
  } catch {
    throw new EvaluationFailure('invalid-value', `'${name}' is not a locale.`)
  }
}
