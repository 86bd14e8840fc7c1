import type { Findings } from './findings.ts'
import { asObject, isLiteral } from './json.ts'
import type { Language } from './language.ts'
import { limits } from './limits.ts'
import type { Definition, Site } from './site.ts'

const types: ReadonlySet<string> = new Set(['default', 'none', 'fixed', 'exponential'])
const intervals = ['interval', 'minimumInterval', 'maximumInterval']

/** Finds policies for retries that are none. */
export function checkRetryPolicies(
  { sites }: Definition,
  { isDuration }: Pick<Language, 'isDuration'>,
  findings: Findings,
): void {
  for (const site of sites) checkPolicy(site, isDuration, findings)
}

function checkPolicy(
  { name, path, definition }: Site,
  isDuration: Language['isDuration'],
  findings: Findings,
): void {
  const policy = asObject(asObject(definition.inputs)?.retryPolicy)
  if (!policy) return
  const at = (key: string) => ({ path: [...path, 'inputs', 'retryPolicy', key], action: name })
  const { type, count } = policy
  if (typeof type === 'string' && isLiteral(type) && !types.has(type.toLowerCase()))
    findings.report(at('type'), { code: 'unknown-retry-policy', details: { type } })
  if (typeof count === 'number' && count > limits.retries)
    findings.report(at('count'), { code: 'too-many-retries', details: { count, most: limits.retries } })
  for (const key of intervals) {
    const text = policy[key]
    if (typeof text === 'string' && isLiteral(text) && !isDuration(text))
      findings.report(at(key), { code: 'not-a-duration', details: { text } })
  }
}
