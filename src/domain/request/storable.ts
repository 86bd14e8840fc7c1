/** How deep answers may be nested; those of templates are flat. */
const DEEPEST = 8

// No database takes a NUL in a text, and no JSON half a character.
const UNSTORABLE = /\0|[\uD800-\uDFFF]/u

/** Whether a value can be kept as it is. */
export function isStorable(value: unknown, depth = 0): boolean {
  if (typeof value === 'string') return !UNSTORABLE.test(value)
  if (typeof value !== 'object' || value === null) return true
  if (depth === DEEPEST) return false
  return Object.entries(value).every(([key, inner]) => isStorable(key) && isStorable(inner, depth + 1))
}
