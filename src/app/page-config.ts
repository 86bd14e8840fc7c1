import { createContext } from 'react'
import * as v from 'valibot'
import { PageConfig } from '#contract/page-config.ts'

/** Reads what the server wrote into the page before it sent it. */
export function readPageConfig(page: Document): PageConfig {
  const written = page.getElementById('page-config')?.textContent
  return v.parse(v.pipe(v.string(), v.parseJson(), PageConfig), written)
}

/** Where to book test appointments by hand, when the emulator plays Microsoft. */
export const EmulatorUrlContext = createContext<string | null>(null)
