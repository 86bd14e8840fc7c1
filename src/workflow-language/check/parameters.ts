import type { Findings } from './findings.ts'
import type { Mention } from './mention.ts'
import { sameName } from './precedence.ts'
import { similarTo } from './similar.ts'
import type { Definition } from './site.ts'

/** Finds parameters that the definition does not declare. */
export function checkParameters(
  { parameters }: Definition,
  mentions: readonly Mention[],
  findings: Findings,
): void {
  for (const mention of mentions) {
    const [name] = mention.call.texts
    if (!sameName(mention.call.name, 'parameters') || typeof name !== 'string') continue
    if (parameters.some((each) => sameName(each, name))) continue
    findings.report(mention, {
      code: 'unknown-parameter',
      details: { name, similar: similarTo(name, parameters) },
    })
  }
}
