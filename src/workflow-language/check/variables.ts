import type { Findings } from './findings.ts'
import { type Path, valueAt } from './json.ts'
import { limits } from './limits.ts'
import type { Mention } from './mention.ts'
import { type Precedence, sameName } from './precedence.ts'
import { similarTo } from './similar.ts'
import { type Definition, type Site, typeOf } from './site.ts'
import { isTypeOfVariables, typeOfValue } from './variable-type.ts'
import { typesChangedBy, type Use, usesOf, type Variable, variablesOf } from './variable-uses.ts'

/** Finds variables that are not initialized, not where they must be, or not of the type they must have. */
export function checkVariables(
  definition: Definition,
  mentions: readonly Mention[],
  precedence: Precedence,
  findings: Findings,
): void {
  const variables = definition.sites.flatMap(variablesOf)
  if (variables.length > limits.variables) {
    const details = { count: variables.length, most: limits.variables }
    findings.report({ path: ['actions'], action: null }, { code: 'too-many-variables', details })
  }
  for (const [at, variable] of variables.entries())
    checkDeclaration(variable, variables.slice(0, at), findings)
  for (const use of usesOf(definition, mentions)) {
    const declared = variables.filter(({ name }) => sameName(name, use.name))
    const [variable] = declared
    if (!variable) {
      reportUnknown(use.name, use.place, variables, findings)
    } else {
      const { site } = use
      if (site && !declared.some((each) => precedence.isBefore(each.site, site))) {
        const details = { name: variable.name, initializedBy: variable.site.name }
        findings.report(use.place, { code: 'variable-not-before', details })
      }
      if (site && use.isChange) checkChange(site, variable, findings)
      if (site && setsByItself(use, site))
        findings.report(use.place, { code: 'self-reference', details: { name: variable.name } })
    }
  }
}

/** Whether an action sets a variable to what is made of this very variable. */
function setsByItself({ name, isChange, place }: Use, { definition, path, type }: Site): boolean {
  if (isChange || !sameName(type, 'setvariable')) return false
  const [inputs, value] = place.path.slice(path.length)
  const set = valueAt(definition, ['inputs', 'name'])
  return inputs === 'inputs' && value === 'value' && typeof set === 'string' && sameName(set, name)
}

/** Finds changes of variables that no action initializes. */
export function checkChangedVariables(definition: Definition, findings: Findings): void {
  const variables = definition.sites.flatMap(variablesOf)
  for (const { name, place } of usesOf(definition, [])) {
    if (!variables.some((each) => sameName(each.name, name))) reportUnknown(name, place, variables, findings)
  }
}

function reportUnknown(
  name: string,
  place: Use['place'],
  variables: readonly Variable[],
  findings: Findings,
): void {
  const similar = similarTo(
    name,
    variables.map((each) => each.name),
  )
  findings.report(place, { code: 'unknown-variable', details: { name, similar } })
}

function checkDeclaration(variable: Variable, earlier: readonly Variable[], findings: Findings): void {
  const { name, type, site, path } = variable
  const place = { path, action: site.name }
  if (earlier.some((each) => sameName(each.name, name)))
    findings.report(place, { code: 'duplicate-variable', details: { name } })
  if (site.container)
    findings.report(place, { code: 'variable-not-on-top', details: { name, container: site.container.name } })
  if (!isTypeOfVariables(type)) {
    findings.report(
      { ...place, path: [...path, 'type'] },
      { code: 'unknown-variable-type', details: { name, type } },
    )
  } else checkValue(variable, variable.value, { ...place, path: [...path, 'value'] }, findings)
}

function checkChange(site: Site, variable: Variable, findings: Findings): void {
  const types = typesChangedBy.get(typeOf(site))
  const { name, type } = variable
  if (types === undefined || !isTypeOfVariables(type)) return
  const path = [...site.path, 'inputs']
  if (types === null) {
    const value = valueAt(site.definition, ['inputs', 'value'])
    checkValue(variable, value, { path: [...path, 'value'], action: site.name }, findings)
  } else if (!types.some((each) => sameName(each, type))) {
    const place = { path: [...path, 'name'], action: site.name }
    findings.report(place, { code: 'wrong-variable-type', details: { name, type, expected: types } })
  }
}

function checkValue(
  { name, type }: Variable,
  value: unknown,
  place: { path: Path; action: string },
  findings: Findings,
): void {
  const types = typeOfValue(value)
  if (types === null || types.some((each) => sameName(each, type))) return
  findings.report(place, { code: 'wrong-variable-type', details: { name, type, expected: types } })
}
