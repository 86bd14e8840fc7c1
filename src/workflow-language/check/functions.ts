import type { Findings } from './findings.ts'
import type { Language } from './language.ts'
import type { Mention } from './mention.ts'
import { similarTo } from './similar.ts'

/** Finds calls of functions that the language does not have, or with too few or too many arguments. */
export function checkFunctions(mentions: readonly Mention[], language: Language, findings: Findings): void {
  for (const mention of mentions) {
    const { name, texts } = mention.call
    const found = language.functionNamed(name)
    if (!found) {
      findings.report(mention, {
        code: 'unknown-function',
        details: { name, similar: similarTo(name, language.functionNames()) },
      })
    } else if (texts.length < found.least || texts.length > found.most) {
      const { signature, least, most } = found
      findings.report(mention, {
        code: 'wrong-argument-count',
        details: { signature, count: texts.length, least, most },
      })
    }
  }
}
