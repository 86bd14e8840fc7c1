import { readFile } from 'node:fs/promises'
import { type AppPackage, gather, MANIFEST } from './app-package.ts'
import { keysOf } from './json.ts'
import { valuesFrom } from './values.ts'

/** Everything that has to be set to make a package. */
export const environment = {
  PUBLIC_URL: 'https://desk.fabrikam.com',
  ENTRA_CLIENT_ID: '6f2c6bd2-3a7e-4f0b-9d5e-81c9a4e07b13',
  TEAMS_APP_ID: 'b1d94c86-57a2-4e3f-8c60-92fe7d1a35b4',
  DEVELOPER_NAME: 'Fabrikam',
  DEVELOPER_URL: 'https://www.fabrikam.com/support',
  PRIVACY_URL: 'https://www.fabrikam.com/privacy',
  TERMS_URL: 'https://www.fabrikam.com/terms',
}

/** What differs from the package as it is: texts of the manifest by path, of the Japanese by key, whole files by name. */
export interface Changes {
  readonly env?: Readonly<Record<string, string>>
  readonly version?: string
  readonly manifest?: Readonly<Record<string, unknown>>
  readonly ja?: Readonly<Record<string, unknown>>
  readonly files?: Readonly<Record<string, Uint8Array | null>>
}

function withValue(json: unknown, [key, ...rest]: ReturnType<typeof keysOf>, value: unknown): unknown {
  if (key === undefined) return value
  if (!Array.isArray(json)) return { ...Object(json), [key]: withValue(Object(json)[key], rest, value) }
  const list: unknown[] = [...json]
  list[Number(key)] = withValue(list[Number(key)], rest, value)
  return list
}

const decode = (bytes: Uint8Array | null): unknown => JSON.parse(new TextDecoder().decode(bytes ?? undefined))
const encode = (json: unknown) => new TextEncoder().encode(JSON.stringify(json))

async function read(name: string): Promise<Uint8Array | null> {
  return await readFile(new URL(name, import.meta.url)).catch(() => null)
}

/** The package of this folder, with a few things changed. */
export async function packageWith(changes: Changes): Promise<AppPackage> {
  const { env, version = '1.0.0', manifest = {}, ja = {}, files = {} } = changes
  const values = valuesFrom({ ...environment, ...env }, version)
  if ('problems' in values) throw new Error(values.problems.join('\n'))
  const overlay: Readonly<Record<string, () => Promise<Uint8Array>>> = {
    [MANIFEST]: async () =>
      encode(
        Object.entries(manifest).reduce<unknown>(
          (json, [path, value]) => withValue(json, keysOf(path), value),
          decode(await read(MANIFEST)),
        ),
      ),
    'ja.json': async () => encode({ ...Object(decode(await read('ja.json'))), ...ja }),
  }
  return gather(
    async (name) => (name in files ? (files[name] ?? null) : (overlay[name]?.() ?? read(name))),
    values,
  )
}
