/** Finds what goes by a name; the language does not tell capital from small letters in names. */
export function byName<T>(named: Readonly<Record<string, T>> | undefined, name: string): { value: T } | null {
  if (!named) return null
  const key = Object.hasOwn(named, name) ? name : sameButForCase(Object.keys(named), name)
  const value = key === undefined ? undefined : named[key]
  return value === undefined ? null : { value }
}

/** The key that differs from a name by capital and small letters only. */
export function sameButForCase(keys: readonly string[], name: string): string | undefined {
  return keys.find((key) => key.toLowerCase() === name.toLowerCase())
}
