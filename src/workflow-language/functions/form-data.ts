import { EvaluationFailure } from './evaluation-failure.ts'
import { isArray, isObject } from './value-type.ts'

/** All values that a form sent under a key. */
export function formValues(body: unknown, key: string): unknown[] {
  const fields = isObject(body) ? body.$formdata : null
  if (!isArray(fields)) return unknown('form')
  return fields.flatMap((field) => (isObject(field) && field.key === key ? [field.value ?? null] : []))
}

/** The one value that a form sent under a key. */
export function formValue(body: unknown, key: string): unknown {
  const [value, ...others] = formValues(body, key)
  if (others.length > 0) {
    throw new EvaluationFailure('invalid-value', `The form has more than one value for '${key}'.`)
  }
  if (value !== undefined) return value
  throw new EvaluationFailure('cannot-simulate', `What a form without '${key}' gives is not documented.`)
}

/** The body of one part of a body that has several, counted from 0. */
export function partBody(body: unknown, index: number): unknown {
  const parts = isObject(body) ? body.$multipart : null
  if (!isArray(parts)) return unknown('multipart body')
  const part = parts[index]
  if (isObject(part)) return part.body ?? null
  throw new EvaluationFailure('invalid-value', `The body has no part ${index}; it has ${parts.length}.`)
}

function unknown(what: string): never {
  throw new EvaluationFailure('cannot-simulate', `There is no ${what} here that could be read.`)
}
