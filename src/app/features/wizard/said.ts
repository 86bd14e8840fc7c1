import type { Said, WizardText } from '#app/text/wizard.en.ts'
import { readable } from './text-fields.ts'

/** The answers as sentences about them want them. */
export const saidIn = (
  text: WizardText,
  answers: Readonly<Record<string, unknown>>,
  business: string,
): Said => ({
  business,
  text: (key) =>
    readable(String(answers[key] ?? ''), (field, fallback) =>
      text.answers.readable(text.fields[field], fallback),
    ),
  choice: (key) => {
    const chosen = String(answers[key] ?? '')
    return text.questions[key]?.options?.[chosen] ?? chosen
  },
  is: (key) => answers[key] === true,
})
