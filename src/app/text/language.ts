import { type Language, languageOf } from '#domain/language.ts'

export { type Language, languageOf } from '#domain/language.ts'

/** The host's language, else the one chosen by hand, else the first of the browser's that the page speaks. */
export function chooseLanguage(
  host: string | null,
  stored: string | null,
  preferred: readonly string[],
): Language {
  const wishes = [host, stored, ...preferred].map(languageOf)
  return wishes.find((language) => language !== null) ?? 'en'
}
