import * as v from 'valibot'

/** The languages that pages, mails and links come in. */
export const Language = v.picklist(['ja', 'en'])
export type Language = v.InferOutput<typeof Language>

/** The language a tag such as `ja-JP` asks for, if it is one of ours. */
export const languageOf = (tag: string | null | undefined): Language | null =>
  Language.options.find((language) => tag?.toLowerCase().split(/[-_]/)[0] === language) ?? null

/** The culture Microsoft's services and web pages know a language by. */
export const cultureOf = (language: Language): 'ja-JP' | 'en-US' => (language === 'ja' ? 'ja-JP' : 'en-US')
