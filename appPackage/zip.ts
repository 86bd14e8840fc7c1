import { zipSync } from 'fflate'
import type { AppPackage } from './app-package.ts'

/** The archive to upload, with every file at its root. */
export function zipOf({ documents, icons }: AppPackage): Uint8Array {
  const encoder = new TextEncoder()
  const texts = [...documents].map(
    ([name, json]) => [name, encoder.encode(`${JSON.stringify(json, null, 2)}\n`)] as const,
  )
  // An archive notes local time, and the same package has to be the same bytes whenever and wherever it is made.
  const mtime = new Date(1980, 0, 1)
  return zipSync(Object.fromEntries([...texts, ...icons]), { mtime, level: 9 })
}
