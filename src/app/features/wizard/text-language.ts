import * as v from 'valibot'
import { useLanguage } from '#app/text/text-context.tsx'
import { Language } from '#domain/language.ts'
import { typedOf } from './said-so-far.ts'
import { useWizard } from './wizard-context.ts'

/** The language that texts are written in: the one asked for, else that of the page. */
export function useTextLanguage(): Language {
  const { language } = useLanguage()
  const asked = v.safeParse(Language, typedOf(useWizard().state).language)
  return asked.success ? asked.output : language
}
