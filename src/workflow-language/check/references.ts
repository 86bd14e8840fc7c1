import type { Whereabouts } from './finding.ts'
import type { Findings } from './findings.ts'
import type { Mention } from './mention.ts'
import type { Precedence } from './precedence.ts'
import { similarTo } from './similar.ts'
import { containersOf, type Definition, type Site, typeOf, withInner } from './site.ts'

/** Functions that take the name of an action. */
const functionsOfActions: ReadonlySet<string> = new Set([
  'actionbody',
  'actionoutputs',
  'actions',
  'body',
  'formdatamultivalues',
  'formdatavalue',
  'multipartbody',
  'outputs',
  'result',
])

/** Finds references to actions that are not there or have no result where they are referred to. */
export function checkReferences(
  definition: Definition,
  mentions: readonly Mention[],
  precedence: Precedence,
  findings: Findings,
): void {
  const byName = new Map(definition.sites.map((site) => [site.name.toLowerCase(), site]))
  const names = definition.sites.map(({ name }) => name)
  const triggers = new Set(definition.triggers.map(({ name }) => name.toLowerCase()))
  for (const mention of mentions) {
    const [name] = mention.call.texts
    const called = mention.call.name.toLowerCase()
    if (!functionsOfActions.has(called) || typeof name !== 'string' || triggers.has(name.toLowerCase()))
      continue
    const target = byName.get(name.toLowerCase())
    if (!target)
      findings.report(mention, { code: 'unknown-action', details: { name, similar: similarTo(name, names) } })
    else checkReference(mention, target, called, precedence, findings)
  }
}

function checkReference(
  mention: Mention,
  target: Site,
  called: string,
  precedence: Precedence,
  findings: Findings,
): void {
  const { name } = target
  const { site, inTrigger } = mention
  const stands = whereaboutsOf(target, mention, precedence)
  const loop = containersOf(target).findLast((each) => typeOf(each) === 'foreach' && !isAround(each, site))
  if (called === 'result' && target.levels.flat().length === 0) {
    findings.report(mention, { code: 'not-a-container', details: { name } })
  } else if (inTrigger || stands) {
    findings.report(mention, { code: 'not-before', details: { name, stands: stands ?? 'after' } })
  } else if (loop) findings.report(mention, { code: 'many-results', details: { name, loop: loop.name } })
}

/** Where an action stands that has no result yet; null when it has one. */
function whereaboutsOf(target: Site, mention: Mention, precedence: Precedence): Whereabouts | null {
  const { site } = mention
  if (!site || isOver(target, site, mention, precedence)) return null
  return precedence.whereabouts(target, site)
}

/** Whether an action has ended when an expression of another is evaluated; the condition of a loop comes after its round. */
function isOver(target: Site, site: Site, { path }: Mention, precedence: Precedence): boolean {
  if (precedence.isBefore(target, site)) return true
  const isCondition = typeOf(site) === 'until' && path[site.path.length] === 'expression'
  return isCondition && site.levels.some((level) => level.flatMap(withInner).includes(target))
}

const isAround = (container: Site, site: Site | null): boolean =>
  site !== null && containersOf(site).includes(container)
