import { ActionFailed } from './action-failed.ts'
import { asArray, asObject, type JsonObject } from './json.ts'

/** The inputs of an action as they are written. */
export function inputsOf(definition: JsonObject): JsonObject {
  return asObject(definition.inputs) ?? {}
}

/** The array a data operation works on. */
export function arrayFrom(value: unknown): readonly unknown[] {
  const array = asArray(value)
  if (array) return array
  throw new ActionFailed({ code: 'BadRequest', message: "The value of 'from' must be an array." })
}
