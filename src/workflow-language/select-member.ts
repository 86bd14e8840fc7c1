import { sameButForCase } from './functions/by-name.ts'
import { EvaluationFailure } from './functions/evaluation-failure.ts'
import { isInteger } from './functions/number.ts'
import { isArray, isObject, type JsonObject, typeName } from './functions/value-type.ts'

/** Takes a property out of an object or an item out of an array. */
export function selectMember(of: unknown, key: unknown, optional: boolean): unknown {
  if (of === null && optional) return null
  if (isArray(of)) return itemAt(of, key, optional)
  if (!isObject(of)) throw notSelectable(`A value of type ${typeName(of)} has no properties.`)
  if (typeof key !== 'string') throw notSelectable('A property of an object is selected by its name.')
  return property(of, key, optional)
}

function itemAt(items: readonly unknown[], at: unknown, optional: boolean): unknown {
  if (!isInteger(at)) throw notSelectable('An item of an array is selected by an integer.')
  if (at >= 0 && at < items.length) return items[at] ?? null
  if (optional) return null
  throw notSelectable(`The array has no item ${at}; it has ${items.length}.`)
}

/** A name the object does not have may be a path: Power Automate writes `body/x` for the property x of the body. */
function property(of: JsonObject, key: string, optional: boolean): unknown {
  if (Object.hasOwn(of, key)) return of[key] ?? null
  const slash = key.indexOf('/')
  if (slash > 0)
    return selectMember(property(of, key.slice(0, slash), optional), key.slice(slash + 1), optional)
  const similar = sameButForCase(Object.keys(of), key)
  if (similar !== undefined) {
    const message = `There is '${similar}' but no '${key}'; whether Microsoft takes one for the other is not documented.`
    throw new EvaluationFailure('cannot-simulate', message)
  }
  if (optional) return null
  throw new EvaluationFailure('missing-property', `The object has no property '${key}'.`)
}

const notSelectable = (message: string): EvaluationFailure => new EvaluationFailure('not-selectable', message)
