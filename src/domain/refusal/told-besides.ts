import type { JsonObject } from '../cloud-flow/definition.ts'
import { isJsonObject } from '../json-object.ts'

const ANNOTATION = '@Microsoft.PowerApps.CDS.'
/** Annotations that say again, or in layers of their own, what the message says. */
const SAID_ELSEWHERE = new Set(['InnerError.Message', 'InnerError'])
const MOST = 12
const DEEPEST = 4

/** What a service told beside code and message, flat, under its own names; undefined where that is nothing. */
export function toldBesides(said: JsonObject, message: string): Record<string, string> | undefined {
  const annotations = Object.entries(said).flatMap(([key, value]) => {
    const name = key.startsWith(ANNOTATION) ? key.slice(ANNOTATION.length) : null
    // Dataverse likes to write its message down a second time.
    const isAgain = typeof value === 'string' && message.includes(value.trim())
    return name === null || SAID_ELSEWHERE.has(name) || isAgain ? [] : [[name, value] as const]
  })
  const plain = ['target', 'details'].map((key) => [key, said[key]] as const)
  const told = [...leavesOf(said.extendedData, 0), ...annotations, ...plain].flatMap(([name, value]) => {
    const text = textOf(value)
    return typeof text === 'string' && text.trim() !== '' ? [[name, text] as const] : []
  })
  // The first of a name is the outermost, and the one meant.
  const first = told.filter(([name], index) => told.findIndex(([other]) => other === name) === index)
  return first.length === 0 ? undefined : Object.fromEntries(first.slice(0, MOST))
}

function textOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((one) => typeof one === 'string').join(', ')
  return typeof value === 'number' || typeof value === 'boolean' ? `${value}` : value
}

function leavesOf(value: unknown, depth: number): (readonly [string, unknown])[] {
  if (!isJsonObject(value) || depth > DEEPEST) return []
  return Object.entries(value).flatMap(([name, inside]) =>
    isJsonObject(inside) ? leavesOf(inside, depth + 1) : [[name, inside] as const],
  )
}
