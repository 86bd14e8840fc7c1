import type { Arguments } from './arguments.ts'
import { sameValue } from './equality.ts'
import { sorted } from './sorting.ts'
import { joined } from './text.ts'
import { isArray, isObject, type JsonObject } from './value-type.ts'
import type { FunctionTable } from './workflow-function.ts'

/** Functions on arrays, and where it makes sense on text and objects. */
export const collectionFunctions: FunctionTable = {
  chunk: { parameters: 'collection, length', call: chunk },
  contains: { parameters: 'collection, value', call: contains },
  empty: { parameters: 'collection', call: isEmpty },
  first: { parameters: 'collection', call: (given) => endOf(given, 0) },
  last: { parameters: 'collection', call: (given) => endOf(given, -1) },
  intersection: {
    parameters: 'collection1, collection2, ...',
    call: (given) =>
      combine(
        given,
        (arrays) => distinct((arrays[0] ?? []).filter((item) => arrays.every((array) => holds(array, item)))),
        (objects) =>
          Object.entries(objects.at(-1) ?? {}).filter(([key]) =>
            objects.every((object) => Object.hasOwn(object, key)),
          ),
      ),
  },
  union: {
    parameters: 'collection1, collection2, ...',
    call: (given) =>
      combine(
        given,
        (arrays) => distinct(arrays.flat()),
        (objects) => objects.flatMap((object) => Object.entries(object)),
      ),
  },
  join: { parameters: 'collection, delimiter', call: (given) => joined(given.array(0), given.string(1)) },
  reverse: { parameters: 'collection', call: (given) => given.array(0).toReversed() },
  skip: { parameters: 'collection, count', call: (given) => given.array(0).slice(countAt(given, 1)) },
  sort: {
    parameters: 'collection, sortBy?',
    call: (given) => sorted(given.array(0), given.optionalString(1)),
  },
  take: {
    parameters: 'collection, count',
    call: (given) => given.stringOrArray(0).slice(0, countAt(given, 1)),
  },
}

function chunk(given: Arguments): unknown[] {
  const [collection, length] = [given.stringOrArray(0), given.integer(1)]
  if (length < 1) given.fail('the length must be positive')
  const starts = Array.from({ length: Math.ceil(collection.length / length) }, (_, at) => at * length)
  return starts.map((start) => collection.slice(start, start + length))
}

function contains(given: Arguments): boolean {
  const collection = given.any(0)
  if (typeof collection === 'string') return collection.includes(given.string(1))
  if (isArray(collection)) return holds(collection, given.any(1))
  if (isObject(collection)) return Object.hasOwn(collection, given.string(1))
  return given.refuse(0, 'an object, an array or a string')
}

function isEmpty(given: Arguments): boolean {
  const value = given.any(0)
  if (value === null) return true
  if (isObject(value)) return Object.keys(value).length === 0
  if (typeof value === 'string' || isArray(value)) return value.length === 0
  return given.refuse(0, 'an object, an array or a string')
}

function endOf(given: Arguments, at: 0 | -1): unknown {
  const collection = given.stringOrArray(0)
  return typeof collection === 'string' ? (collection.at(at) ?? '') : collection.at(at)
}

function countAt(given: Arguments, at: number): number {
  const count = given.integer(at)
  return count < 0 ? given.fail('the count must not be negative') : count
}

function combine(
  given: Arguments,
  ofArrays: (arrays: readonly (readonly unknown[])[]) => unknown,
  ofObjects: (objects: readonly JsonObject[]) => [string, unknown][],
): unknown {
  const positions = given.all().map((_, at) => at)
  if (isArray(given.any(0))) return ofArrays(positions.map((at) => given.array(at)))
  if (isObject(given.any(0))) return Object.fromEntries(ofObjects(positions.map((at) => given.object(at))))
  return given.refuse(0, 'an array or an object')
}

const holds = (items: readonly unknown[], item: unknown): boolean =>
  items.some((other) => sameValue(other, item))

const distinct = (items: readonly unknown[]): unknown[] =>
  items.filter((item, at) => items.findIndex((other) => sameValue(other, item)) === at)
