import type { Language } from '../language.ts'

/** What stands in for an empty field unless somebody writes something else, in the language of the text. */
export const usualFallback: Readonly<Record<Language, string>> = { ja: '(なし)', en: '(none)' }
