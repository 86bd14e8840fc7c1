import { asObject } from './json.ts'
import { keywords } from './schema-keywords.ts'

/** A value that a schema does not allow. */
export interface SchemaError {
  readonly message: string
  /** Where the value stands, such as `guests[0].name`; empty for the whole. */
  readonly path: string
  readonly value: unknown
  /** The keyword of the schema that does not allow it. */
  readonly errorType: string
}

/** What a schema says of a value, and which of its keywords were not looked at. */
export interface SchemaResult {
  readonly errors: readonly SchemaError[]
  readonly unchecked: readonly string[]
}

/** Keywords that only describe. */
const descriptive: ReadonlySet<string> = new Set([
  '$schema',
  'id',
  '$id',
  'title',
  'description',
  'default',
  'example',
  'examples',
  'definitions',
])

/** Checks a value by a JSON schema as far as the keywords go that people use; the others are named. */
export function checkBySchema(value: unknown, schema: unknown): SchemaResult {
  const errors: SchemaError[] = []
  const unchecked = new Set<string>()
  const check = (checked: unknown, by: unknown, path: string): void => {
    const read = asObject(by) ?? {}
    for (const [name, written] of Object.entries(read)) {
      const keyword = Object.hasOwn(keywords, name) ? keywords[name] : undefined
      if (!keyword) {
        if (!descriptive.has(name) && !name.startsWith('x-')) unchecked.add(name)
        continue
      }
      let isCertain = true
      const fail = (errorType: string, message: string) => {
        if (isCertain) errors.push({ message, path, value: checked, errorType })
      }
      const inside = (inner: unknown, innerSchema: unknown, step: string) =>
        check(inner, innerSchema, `${path}${step}`.replace(/^\./, ''))
      const fits = (inner: unknown, innerSchema: unknown) => {
        const result = checkBySchema(inner, innerSchema)
        for (const each of result.unchecked) unchecked.add(each)
        if (result.unchecked.length > 0) isCertain = false
        return result.errors.length === 0
      }
      keyword(checked, written, { path, fail, fits, inside }, read)
    }
  }
  check(value, schema, '')
  return { errors, unchecked: [...unchecked] }
}
