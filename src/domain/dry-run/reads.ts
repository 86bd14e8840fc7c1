import { type Expression, ExpressionError, parseTemplate } from '#workflow-language/expression.ts'
import type { Action } from '../cloud-flow/definition.ts'
import { isJsonObject, textAt, valueAt } from '../json-object.ts'

/** What the expressions of an action ask for, by name. */
export interface Reads {
  /** Fields of what the trigger delivered. */
  readonly fields: Set<string>
  readonly actions: Set<string>
  readonly variables: Set<string>
  /** Loops whose item at hand is asked for; empty text stands for the nearest one. */
  readonly loops: Set<string>
  /** Properties that are taken out of whatever it may be. */
  readonly members: Set<string>
}

const OF_ACTIONS: ReadonlySet<string> = new Set([
  'actionbody',
  'actionoutputs',
  'actions',
  'body',
  'outputs',
  'result',
])
const OF_TRIGGER: ReadonlySet<string> = new Set(['trigger', 'triggerbody', 'triggeroutputs'])

/** What belongs to the actions within, or is only said about the action. */
const NOT_OWN: ReadonlySet<string> = new Set(['actions', 'default', 'else', 'metadata', 'runAfter', 'type'])

/** What the expressions of an action ask for; those of the actions within are not its own. */
export function readsOf(action: Action): Reads {
  const reads: Reads = {
    fields: new Set(),
    actions: new Set(),
    variables: new Set(),
    loops: new Set(),
    members: new Set(),
  }
  for (const [key, value] of Object.entries(action)) if (!NOT_OWN.has(key)) readValue(value, reads)
  return reads
}

/** The variables that an action writes. */
export function variablesWritten({ type, inputs }: Action): string[] {
  switch (type.toLowerCase()) {
    case 'initializevariable': {
      const declared = valueAt(inputs, 'variables')
      return Array.isArray(declared) ? declared.flatMap((one) => textAt(one, 'name') ?? []) : []
    }
    case 'setvariable':
    case 'appendtoarrayvariable':
    case 'appendtostringvariable':
    case 'incrementvariable':
    case 'decrementvariable':
      return [textAt(inputs, 'name') ?? []].flat()
    default:
      return []
  }
}

function readValue(value: unknown, reads: Reads): void {
  if (typeof value === 'string') {
    for (const expression of expressionsIn(value)) readExpression(expression, reads)
  } else if (Array.isArray(value)) for (const item of value) readValue(item, reads)
  else if (isJsonObject(value))
    for (const [key, inner] of Object.entries(value)) {
      // The actions of a case are not its own; what it is for is.
      if (key === 'actions') continue
      readValue(key, reads)
      readValue(inner, reads)
    }
}

function expressionsIn(text: string): readonly Expression[] {
  if (!text.includes('@')) return []
  try {
    const template = parseTemplate(text)
    if (template.kind === 'expression') return [template.expression]
    if (template.kind === 'literal') return []
    return template.parts.flatMap((part) => (part.kind === 'expression' ? [part.expression] : []))
  } catch (error) {
    // The check of the definition reports what cannot be read.
    if (error instanceof ExpressionError) return []
    throw error
  }
}

function readExpression(expression: Expression, reads: Reads): void {
  if (expression.kind === 'member') {
    const key = expression.key.kind === 'string' ? expression.key.value : null
    if (key !== null) for (const name of key.split('/')) reads.members.add(name)
    if (isOfTrigger(expression.of)) for (const name of (key ?? '').split('/')) reads.fields.add(name)
    readExpression(expression.of, reads)
    readExpression(expression.key, reads)
  } else if (expression.kind === 'call') {
    const [first] = expression.arguments
    const name = expression.name.toLowerCase()
    const said = first?.kind === 'string' ? first.value : ''
    if (OF_ACTIONS.has(name)) reads.actions.add(said)
    if (name === 'variables') reads.variables.add(said)
    if (name === 'items' || name === 'item') reads.loops.add(said)
    for (const argument of expression.arguments) readExpression(argument, reads)
  }
}

/** Whether a value is what the trigger delivered, or a part of it. */
const isOfTrigger = (expression: Expression): boolean =>
  expression.kind === 'member'
    ? isOfTrigger(expression.of)
    : expression.kind === 'call' && OF_TRIGGER.has(expression.name.toLowerCase())
