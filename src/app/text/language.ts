/** The languages of the page. */
export const languages = ['en', 'ja'] as const
export type Language = (typeof languages)[number]

/** The language a tag such as `ja-JP` asks for, if the page speaks it. */
export const languageOf = (tag: string | null | undefined): Language | null =>
  languages.find((language) => tag?.toLowerCase().split(/[-_]/)[0] === language) ?? null

/** The host's language, else the one chosen by hand, else the first of the browser's that the page speaks. */
export function chooseLanguage(
  host: string | null,
  stored: string | null,
  preferred: readonly string[],
): Language {
  const wishes = [host, stored, ...preferred].map(languageOf)
  return wishes.find((language) => language !== null) ?? 'en'
}
