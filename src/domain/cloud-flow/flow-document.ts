import { isJsonObject } from '../json-object.ts'
import type { Action, Actions, ClientData, ConnectionReferences, Definition } from './definition.ts'

// Power Automate nests eight deep; what goes far beyond was not made by it and would only exhaust the stack.
const DEEPEST_NESTING = 50

/**
 * Reads a cloud flow as Dataverse keeps it or as a person exported it; null where it is none.
 * The answer is the very object given, so writing it back loses nothing this product does not know.
 */
export const readClientData = (json: unknown): ClientData | null => (isClientData(json) ? json : null)

const STRINGS = /"(?:[^"\\]|\\.)*"/g
const NUMBERS = /-?\d[\d.eE+-]*/g

/** Whether reading the text as JSON and writing it again keeps every number as it stands: JavaScript rounds the longest. */
export const keepsNumbers = (json: string): boolean =>
  (json.replace(STRINGS, '').match(NUMBERS) ?? []).every((number) => String(Number(number)) === number)

function isClientData(json: unknown): json is ClientData {
  if (!isJsonObject(json) || !isJsonObject(json.properties)) return false
  if (json.schemaVersion !== undefined && typeof json.schemaVersion !== 'string') return false
  const { connectionReferences, definition } = json.properties
  return isConnectionReferences(connectionReferences) && isDefinition(definition)
}

const isConnectionReferences = (value: unknown): value is ConnectionReferences =>
  isJsonObject(value) && Object.values(value).every(isJsonObject)

const isDefinition = (value: unknown): value is Definition =>
  isJsonObject(value) &&
  isJsonObject(value.triggers) &&
  Object.values(value.triggers).every(isTyped) &&
  areActions(value.actions, 1)

const isTyped = (value: unknown): boolean => isJsonObject(value) && typeof value.type === 'string'

const areActions = (value: unknown, depth: number): value is Actions =>
  isJsonObject(value) &&
  depth <= DEEPEST_NESTING &&
  Object.values(value).every((action) => isAction(action, depth))

function isAction(value: unknown, depth: number): value is Action {
  if (!isJsonObject(value) || !isTyped(value) || !isRunAfter(value.runAfter)) return false
  const { cases, else: otherwise, default: fallback } = value
  if (cases !== undefined && !isJsonObject(cases)) return false
  return [value, otherwise, fallback, ...Object.values(cases ?? {})].every((branch) =>
    isBranch(branch, depth),
  )
}

const isBranch = (value: unknown, depth: number): boolean =>
  value === undefined ||
  (isJsonObject(value) && (value.actions === undefined || areActions(value.actions, depth + 1)))

const isRunAfter = (value: unknown): boolean =>
  value === undefined ||
  (isJsonObject(value) &&
    Object.values(value).every(
      (outcomes) => Array.isArray(outcomes) && outcomes.every((outcome) => typeof outcome === 'string'),
    ))
