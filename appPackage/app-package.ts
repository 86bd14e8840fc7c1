import { mapTexts } from './json.ts'
import { type Manifest, readManifest } from './manifest.ts'
import type { Values } from './values.ts'

/** The name Teams looks for in a package. */
export const MANIFEST = 'manifest.json'

/** What Teams is given: the manifest, and the icons and languages it names, with every value filled in. */
export interface AppPackage {
  readonly manifest: Manifest
  /** The manifest and each language, by name. */
  readonly documents: ReadonlyMap<string, unknown>
  /** Each icon, by name. */
  readonly icons: ReadonlyMap<string, Uint8Array>
}

/** A file of the package's folder; null where there is none of that name. */
export type ReadFile = (name: string) => Promise<Uint8Array | null>

/** Only what lies at the root of the folder is part of a package. */
const isPlain = (name: string | undefined): name is string => /^[\w-][\w.-]*$/.test(name ?? '')

const PLACEHOLDER = /\$\{\{(\w+)\}\}/g

function fill(name: string, bytes: Uint8Array, values: Values): unknown {
  const replace = (text: string) =>
    text.replace(PLACEHOLDER, (whole, variable: string) => values.get(variable) ?? whole)
  try {
    return mapTexts(JSON.parse(new TextDecoder().decode(bytes)), replace)
  } catch (error) {
    throw new Error(`${name} is not JSON: ${error instanceof Error ? error.message : error}`)
  }
}

/** Gathers a package; a file that is missing, or outside the folder, is left to the checks. */
export async function gather(read: ReadFile, values: Values): Promise<AppPackage> {
  const filesOf = async (names: readonly (string | undefined)[]) => {
    const files = new Map<string, Uint8Array>()
    for (const name of names.filter(isPlain)) {
      const bytes = await read(name)
      if (bytes) files.set(name, bytes)
    }
    return files
  }
  const filled = async (names: readonly (string | undefined)[]) =>
    [...(await filesOf(names))].map(([name, bytes]) => [name, fill(name, bytes, values)] as const)
  const own = new Map(await filled([MANIFEST]))
  const manifest = readManifest(own.get(MANIFEST))
  const languages = manifest.localizationInfo?.additionalLanguages ?? []
  return {
    manifest,
    documents: new Map([...own, ...(await filled(languages.map(({ file }) => file)))]),
    icons: await filesOf([manifest.icons?.color, manifest.icons?.outline]),
  }
}
