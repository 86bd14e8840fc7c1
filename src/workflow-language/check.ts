import type { Finding } from './check/finding.ts'
import { Findings } from './check/findings.ts'
import { checkFunctions } from './check/functions.ts'
import { checkInputs } from './check/inputs.ts'
import { checkLoops } from './check/loops.ts'
import { mentionsIn } from './check/mention.ts'
import { checkParameters } from './check/parameters.ts'
import { checkPlacement } from './check/placement.ts'
import { Precedence } from './check/precedence.ts'
import { checkReferences } from './check/references.ts'
import { checkRetryPolicies } from './check/retry-policies.ts'
import { checkStructure } from './check/structure.ts'
import { checkChangedVariables, checkVariables } from './check/variables.ts'
import { checkLanguage } from './check-language.ts'

export type {
  ExpressionSpan,
  Finding,
  FindingCode,
  FindingDetails,
  Place,
  Severity,
  SyntaxProblem,
  Whereabouts,
} from './check/finding.ts'
export { limits } from './check/limits.ts'

/**
 * Everything that is the matter with a definition, found without running it: what Microsoft would refuse to save,
 * what can never work, and what this library cannot run. A definition in order has no findings.
 */
export function check(definition: unknown): readonly Finding[] {
  const findings = new Findings()
  const read = checkStructure(definition, checkLanguage, findings)
  for (const site of read.sites) checkInputs(site, findings)
  checkPlacement(read, findings)
  checkRetryPolicies(read, checkLanguage, findings)
  const mentions = mentionsIn(read, checkLanguage, findings)
  const precedence = new Precedence(read)
  checkFunctions(mentions, checkLanguage, findings)
  checkReferences(read, mentions, precedence, findings)
  checkLoops(read, mentions, findings)
  checkParameters(read, mentions, findings)
  checkVariables(read, mentions, precedence, findings)
  return findings.list
}

/** The first thing that keeps a definition from being run at all; expressions are not looked at. */
export function obstacleTo(definition: unknown): Finding | null {
  const findings = new Findings()
  checkChangedVariables(checkStructure(definition, checkLanguage, findings), findings)
  return findings.list.find(({ severity }) => severity !== 'warning') ?? null
}
