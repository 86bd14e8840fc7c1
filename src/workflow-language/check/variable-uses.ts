import { asArray, asObject, isLiteral, type Path, valueAt } from './json.ts'
import type { Mention } from './mention.ts'
import { sameName } from './precedence.ts'
import { type Definition, type Site, typeOf } from './site.ts'

/** A variable that an action initializes. */
export interface Variable {
  readonly name: string
  readonly type: string
  readonly value: unknown
  readonly site: Site
  readonly path: Path
}

/** The types of variables that an action of a type can change; null where any will do. */
export const typesChangedBy = new Map<string, readonly string[] | null>([
  ['setvariable', null],
  ['appendtoarrayvariable', ['array']],
  ['appendtostringvariable', ['string']],
  ['incrementvariable', ['integer', 'float']],
  ['decrementvariable', ['integer', 'float']],
])

/** Where a variable is read or changed. */
export interface Use {
  readonly name: string
  readonly isChange: boolean
  readonly site: Site | null
  readonly place: Pick<Mention, 'path' | 'action' | 'expression'>
}

/** Where variables are read by expressions and changed by actions. */
export function usesOf({ sites }: Definition, mentions: readonly Mention[]): Use[] {
  const reads = mentions.flatMap(({ call, site, path, action, expression }) => {
    const [name] = call.texts
    if (!sameName(call.name, 'variables') || typeof name !== 'string') return []
    return [
      { name, isChange: false, site, place: expression ? { path, action, expression } : { path, action } },
    ]
  })
  const changed = sites.flatMap((site) => {
    const name = valueAt(site.definition, ['inputs', 'name'])
    if (!typesChangedBy.has(typeOf(site)) || typeof name !== 'string' || !isLiteral(name)) return []
    return [
      { name, isChange: true, site, place: { path: [...site.path, 'inputs', 'name'], action: site.name } },
    ]
  })
  return [...reads, ...changed]
}

/** The variables that an action initializes. */
export function variablesOf(site: Site): Variable[] {
  if (typeOf(site) !== 'initializevariable') return []
  const declared = asArray(valueAt(site.definition, ['inputs', 'variables'])) ?? []
  return declared.flatMap((each, at) => {
    const { name, type, value } = asObject(each) ?? {}
    if (typeof name !== 'string') return []
    return [
      { name, type: String(type), value, site, path: [...site.path, 'inputs', 'variables', String(at)] },
    ]
  })
}
