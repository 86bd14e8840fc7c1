import type { Findings } from './findings.ts'
import { asObject, isLiteral, valueAt } from './json.ts'
import { type Site, typeOf } from './site.ts'

/** What actions of a type cannot do without; alternatives stand side by side. */
const needed = new Map<string, readonly (readonly string[])[]>([
  ['appendtoarrayvariable', [['inputs.name'], ['inputs.value']]],
  ['appendtostringvariable', [['inputs.name'], ['inputs.value']]],
  ['decrementvariable', [['inputs.name']]],
  ['foreach', [['foreach']]],
  ['if', [['expression']]],
  ['incrementvariable', [['inputs.name']]],
  ['initializevariable', [['inputs.variables']]],
  ['join', [['inputs.from'], ['inputs.joinWith']]],
  ['parsejson', [['inputs.content'], ['inputs.schema']]],
  ['query', [['inputs.from'], ['inputs.where']]],
  ['select', [['inputs.from'], ['inputs.select']]],
  ['setvariable', [['inputs.name']]],
  ['switch', [['expression']]],
  ['table', [['inputs.from'], ['inputs.format']]],
  ['terminate', [['inputs.runStatus']]],
  ['until', [['expression']]],
  ['wait', [['inputs.interval', 'inputs.until']]],
])

/** Finds actions that lack what they cannot do without. */
export function checkInputs(site: Site, findings: Findings): void {
  const { path, name, definition } = site
  // All inputs may come out of one expression.
  if (typeof definition.inputs === 'string' && !isLiteral(definition.inputs)) return
  for (const alternatives of needed.get(typeOf(site)) ?? []) {
    if (alternatives.some((input) => valueAt(definition, input.split('.')) !== undefined)) continue
    const [input = ''] = alternatives
    const at = asObject(definition.inputs) && input.startsWith('inputs.') ? [...path, 'inputs'] : path
    findings.report({ path: at, action: name }, { code: 'missing-input', details: { input } })
  }
}
