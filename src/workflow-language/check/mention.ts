import type { ExpressionSpan, Place } from './finding.ts'
import type { Findings } from './findings.ts'
import { asArray, asObject, isLiteral, type JsonObject, type Path } from './json.ts'
import type { Call, Language, Unreadable } from './language.ts'
import { limits } from './limits.ts'
import type { Definition, Site } from './site.ts'
import { typeOf } from './site.ts'

/** A function that something in a definition calls. */
export interface Mention extends Place {
  readonly call: Call
  /** The action it belongs to; null for triggers and for what stands outside of actions. */
  readonly site: Site | null
  /** Whether it belongs to a trigger. */
  readonly inTrigger: boolean
}

/** Every function that a definition calls; texts that cannot be read are reported. */
export function mentionsIn(
  definition: Definition,
  language: Language,
  findings: Findings,
): readonly Mention[] {
  const mentions: Mention[] = []
  const readText = (text: string, place: Place, site: Site | null, inTrigger: boolean) => {
    if (isLiteral(text)) return
    const read = language.read(text)
    if (!('kind' in read)) {
      for (const call of read)
        mentions.push({ ...place, call, site, inTrigger, expression: spanOf(text, call) })
    } else reportUnreadable(text, read, place, findings)
  }
  const walk = (value: unknown, place: Place, site: Site | null, inTrigger: boolean): void => {
    if (typeof value === 'string') {
      readText(value, place, site, inTrigger)
      return
    }
    for (const [key, each] of childrenOf(value)) {
      const inner = { ...place, path: [...place.path, key] }
      if (!asArray(value)) readText(key, inner, site, inTrigger)
      walk(each, inner, site, inTrigger)
    }
  }
  for (const site of definition.sites) {
    const place = { path: site.path, action: site.name }
    walk(ownOf(site.definition), place, site, false)
    for (const [at, call] of operationsOf(site))
      mentions.push({ ...place, path: at, call, site, inTrigger: false })
  }
  for (const { name, path, definition: trigger } of definition.triggers) {
    walk(ownOf(trigger), { path, action: name }, null, true)
  }
  walk(definition.outputs, { path: ['outputs'], action: null }, null, false)
  return mentions
}

const spanOf = (text: string, { start, end }: { start: number; end: number }): ExpressionSpan => ({
  text,
  start,
  end,
})

function reportUnreadable(text: string, read: Unreadable, place: Place, findings: Findings): void {
  const at = { ...place, expression: spanOf(text, read) }
  const { reason, problem } = read
  if (read.kind === 'syntax') findings.report(at, { code: 'syntax', details: { reason, problem } })
  else
    findings.report(at, {
      code: 'expression-too-long',
      details: { count: read.end - read.start, most: limits.expressionLength },
    })
}

function childrenOf(value: unknown): (readonly [string, unknown])[] {
  const items = asArray(value)
  return items ? items.map((item, at) => [String(at), item] as const) : Object.entries(asObject(value) ?? {})
}

/** What is only described, or belongs to the actions within. */
const notOwn: ReadonlySet<string> = new Set([
  'actions',
  'cases',
  'default',
  'description',
  'else',
  'kind',
  'metadata',
  'runAfter',
  'trackedProperties',
  'type',
])

const ownOf = (definition: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(definition).filter(([key]) => !notOwn.has(key)))

/** Conditions written as objects call functions by the names of their properties. */
function operationsOf(site: Site): (readonly [path: Path, call: Call])[] {
  const type = typeOf(site)
  if (type === 'if' || type === 'until')
    return operationsIn(site.definition.expression, [...site.path, 'expression'])
  if (type !== 'query') return []
  return operationsIn(asObject(site.definition.inputs)?.where, [...site.path, 'inputs', 'where'])
}

function operationsIn(condition: unknown, path: Path): (readonly [path: Path, call: Call])[] {
  return Object.entries(asObject(condition) ?? {}).flatMap(([name, operands]) => {
    const given = asArray(operands) ?? [operands]
    const at = [...path, name]
    const call = { name, texts: given.map(() => null), start: 0, end: 0 }
    const inner = /^(?:and|or|not)$/i.test(name)
      ? given.flatMap((operand, index) =>
          operationsIn(operand, asArray(operands) ? [...at, String(index)] : at),
        )
      : []
    return [[at, call] as const, ...inner]
  })
}
