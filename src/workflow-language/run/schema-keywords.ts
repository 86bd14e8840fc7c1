import { asArray, asObject, type JsonObject } from './json.ts'

/** Where a value is checked, and what can be done with what is found. */
export interface Place {
  readonly path: string
  readonly fail: (errorType: string, message: string) => void
  /** Whether a value fits a schema by itself. */
  readonly fits: (value: unknown, schema: unknown) => boolean
  /** Checks a value further inside by a schema further inside. */
  readonly inside: (value: unknown, schema: unknown, step: string) => void
}

/** Checks a value by what is written for one keyword of a schema. */
export type Keyword = (value: unknown, written: unknown, place: Place, schema: JsonObject) => void

const types = new Map<string, (value: unknown) => boolean>([
  ['array', (value) => asArray(value) !== null],
  ['boolean', (value) => typeof value === 'boolean'],
  ['integer', Number.isInteger],
  ['null', (value) => value === null],
  ['number', (value) => typeof value === 'number'],
  ['object', (value) => asObject(value) !== null],
  ['string', (value) => typeof value === 'string'],
])

/** The keywords of schemas that people use. */
export const keywords: Readonly<Record<string, Keyword>> = {
  type(value, written, { fail }) {
    const allowed = (asArray(written) ?? [written]).map(String)
    if (allowed.some((type) => type === 'any' || types.get(type)?.(value))) return
    fail('type', `Invalid type: ${typeOf(value)} where ${allowed.join(', ')} is expected.`)
  },
  enum(value, written, { fail }) {
    const found = (asArray(written) ?? []).some((each) => JSON.stringify(each) === JSON.stringify(value))
    if (!found) fail('enum', 'The value is none of those that the schema lists.')
  },
  const(value, written, { fail }) {
    if (JSON.stringify(written) !== JSON.stringify(value))
      fail('const', 'The value is not the one the schema names.')
  },
  allOf(value, written, { inside }) {
    for (const schema of asArray(written) ?? []) inside(value, schema, '')
  },
  anyOf(value, written, { fail, fits }) {
    const schemas = asArray(written)
    if (schemas && !schemas.some((schema) => fits(value, schema)))
      fail('anyOf', 'The value fits none of the schemas.')
  },
  oneOf(value, written, { fail, fits }) {
    const schemas = asArray(written)
    const count = schemas?.filter((schema) => fits(value, schema)).length
    if (count !== undefined && count !== 1)
      fail('oneOf', `The value fits ${count} of the schemas instead of one.`)
  },
  not(value, written, { fail, fits }) {
    if (fits(value, written)) fail('not', 'The value fits the schema that it must not fit.')
  },
  required(value, written, { fail }) {
    const object = asObject(value)
    const missing = object && (asArray(written) ?? []).filter((key) => !Object.hasOwn(object, String(key)))
    if (missing && missing.length > 0)
      fail('required', `Required properties are missing: ${missing.join(', ')}.`)
  },
  properties(value, written, { inside }) {
    const [object, schemas] = [asObject(value), asObject(written)]
    for (const [key, schema] of Object.entries((object && schemas) ?? {})) {
      if (object && Object.hasOwn(object, key)) inside(object[key], schema, `.${key}`)
    }
  },
  additionalProperties(value, written, { fail, inside }, schema) {
    const known = asObject(schema.properties) ?? {}
    for (const [key, each] of Object.entries(asObject(value) ?? {})) {
      if (Object.hasOwn(known, key) || 'patternProperties' in schema) continue
      if (written === false) fail('additionalProperties', `The schema allows no property '${key}'.`)
      else if (asObject(written)) inside(each, written, `.${key}`)
    }
  },
  items(value, written, { inside }) {
    const schemas = asArray(written)
    for (const [at, item] of (asArray(value) ?? []).entries()) {
      inside(item, schemas ? (schemas[at] ?? {}) : written, `[${at}]`)
    }
  },
  minItems: bound('array', (items, least) => items >= least),
  maxItems: bound('array', (items, most) => items <= most),
  minLength: bound('string', (length, least) => length >= least),
  maxLength: bound('string', (length, most) => length <= most),
  minimum: bound('number', (number, least, { exclusiveMinimum }) =>
    exclusiveMinimum === true ? number > least : number >= least,
  ),
  maximum: bound('number', (number, most, { exclusiveMaximum }) =>
    exclusiveMaximum === true ? number < most : number <= most,
  ),
  exclusiveMinimum: bound('number', (number, limit) => number > limit),
  exclusiveMaximum: bound('number', (number, limit) => number < limit),
}

function bound(
  type: 'array' | 'string' | 'number',
  holds: (size: number, limit: number, schema: JsonObject) => boolean,
): Keyword {
  return (value, written, { fail }, schema) => {
    const size = sizeOf(value, type)
    if (size === null || typeof written !== 'number' || holds(size, written, schema)) return
    fail('range', `${size} is beyond the limit of ${written}.`)
  }
}

function sizeOf(value: unknown, type: 'array' | 'string' | 'number'): number | null {
  if (type === 'array') return asArray(value)?.length ?? null
  if (type === 'string') return typeof value === 'string' ? value.length : null
  return typeof value === 'number' ? value : null
}

const typeOf = (value: unknown): string =>
  [...types].find(([, isOfType]) => isOfType(value))?.[0] ?? typeof value
