const GUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i

/** The GUID in a text, in small letters; null where there is none. */
export const guidIn = (text: string): string | null => text.match(GUID)?.[0].toLowerCase() ?? null

interface Named {
  readonly requestId: string
  readonly refusal?: { readonly requestIds: Readonly<Record<string, string>> } | undefined
}

/** What a file about a failure is called, after the request that failed; without what tells its kind. */
export function fileNameOf({ requestId, refusal }: Named): string {
  const ids = [...Object.values(refusal?.requestIds ?? {}), requestId].map(guidIn)
  return `workflow-desk-${ids.find((id) => id !== null) ?? 'problem'}`
}
