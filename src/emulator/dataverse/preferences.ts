/** What a client asks for in its `Prefer` header. */
export interface Preferences {
  readonly representation: boolean
  readonly pageSize: number | null
  /** Whether an annotation of this name was asked for. */
  wantsAnnotation(name: string): boolean
  /** The value of `Preference-Applied`; null when nothing was preferred. */
  readonly applied: string | null
}

/** Reads a `Prefer` header; unknown preferences are ignored. */
export function readPreferences(header: string | undefined): Preferences {
  const preferences = new Map<string, string>()
  for (const [, name, quoted, bare] of (header ?? '').matchAll(/([\w.-]+)\s*=\s*(?:"([^"]*)"|([^\s,;]+))/g)) {
    if (name) preferences.set(name.toLowerCase(), quoted ?? bare ?? '')
  }
  const patterns = preferences.get('odata.include-annotations')?.split(',') ?? []
  const pageSize = Number(preferences.get('odata.maxpagesize'))
  const representation = preferences.get('return') === 'representation'
  const applied = [
    representation && 'return=representation',
    patterns.length > 0 && `odata.include-annotations="${patterns.join(',')}"`,
    pageSize > 0 && `odata.maxpagesize=${pageSize}`,
  ].filter((preference) => preference !== false)
  return {
    representation,
    pageSize: pageSize > 0 ? pageSize : null,
    wantsAnnotation: (name) => patterns.some((pattern) => matches(pattern.trim(), name)),
    applied: applied.length > 0 ? applied.join(',') : null,
  }
}

const matches = (pattern: string, name: string) =>
  pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : pattern === name
