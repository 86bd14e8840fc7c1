import type { Findings } from './findings.ts'
import { asArray, asObject, isLiteral, valueAt } from './json.ts'
import { limits } from './limits.ts'
import { containersOf, type Definition, type Site, typeOf } from './site.ts'

/** Finds what is more than Power Automate takes. */
export function checkLimits(
  { sites }: Definition,
  isDuration: (text: string) => boolean,
  findings: Findings,
): void {
  if (sites.length > limits.actions) {
    const details = { count: sites.length, most: limits.actions }
    findings.report({ path: ['actions'], action: null }, { code: 'too-many-actions', details })
  }
  for (const site of sites) {
    checkName(site, findings)
    checkDepth(site, findings)
    checkCases(site, findings)
    checkRounds(site, findings)
    checkTimeout(site, isDuration, findings)
  }
}

function checkName({ name, path }: Site, findings: Findings): void {
  if (name.length <= limits.nameLength) return
  findings.report(
    { path, action: name },
    { code: 'name-too-long', details: { count: name.length, most: limits.nameLength } },
  )
}

/** Reports the first action that is too deep, not those within it as well. */
function checkDepth(site: Site, findings: Findings): void {
  const count = containersOf(site).length
  if (count !== limits.nesting + 1) return
  findings.report(
    { path: site.path, action: site.name },
    { code: 'too-deep', details: { count, most: limits.nesting } },
  )
}

function checkCases({ path, name, definition }: Site, findings: Findings): void {
  const count = Object.keys(asObject(definition.cases) ?? {}).length
  if (count <= limits.cases) return
  findings.report(
    { path: [...path, 'cases'], action: name },
    { code: 'too-many-cases', details: { count, most: limits.cases } },
  )
}

function checkRounds(site: Site, findings: Findings): void {
  const { path, name: action, definition } = site
  const most = limits.iterations
  if (typeOf(site) === 'until') {
    const count = valueAt(definition, ['limit', 'count'])
    if (typeof count !== 'number' || count <= most) return
    findings.report(
      { path: [...path, 'limit', 'count'], action },
      { code: 'too-many-iterations', details: { count, most } },
    )
  }
  if (typeOf(site) !== 'foreach') return
  const count = asArray(definition.foreach)?.length ?? 0
  if (count > most)
    findings.report(
      { path: [...path, 'foreach'], action },
      { code: 'too-many-iterations', details: { count, most } },
    )
  const at = ['runtimeConfiguration', 'concurrency', 'repetitions']
  const degree = valueAt(definition, at)
  if (typeof degree !== 'number' || degree <= limits.concurrency) return
  const details = { count: degree, most: limits.concurrency }
  findings.report({ path: [...path, ...at], action }, { code: 'too-much-concurrency', details })
}

function checkTimeout(
  { path, name, definition }: Site,
  isDuration: (text: string) => boolean,
  findings: Findings,
): void {
  const text = valueAt(definition, ['limit', 'timeout'])
  if (typeof text !== 'string' || !isLiteral(text) || isDuration(text)) return
  findings.report(
    { path: [...path, 'limit', 'timeout'], action: name },
    { code: 'not-a-duration', details: { text } },
  )
}
