import { createBuilder } from 'vite'
import type { Script } from './noticed.ts'

/** What nobody needs on the first screen, by where it is written. */
const PARTS = {
  'the dry run': /\/src\/workflow-language\//,
  'the wizard': /\/src\/app\/features\/wizard\//,
  MSAL: /\/node_modules\/@azure\//,
  'the second language': /\/src\/app\/text\/(.+\.)?ja\.ts$/,
  'the flow picture': /\/flow-picture\.tsx$/,
}

type Modules = Record<string, { readonly renderedLength: number }>

/** How many of the scripts' bytes each part makes up. */
export type PartsIn = (
  scripts: readonly Script[],
) => readonly { readonly part: string; readonly bytes: number }[]

/** Builds our page once more, without writing it, to learn which modules each of its files holds. */
export async function readParts(): Promise<PartsIn> {
  const builder = await createBuilder({
    logLevel: 'warn',
    environments: { client: { build: { write: false } } },
  })
  const { client } = builder.environments
  const built = client && (await builder.build(client))
  const files = new Map<string, Modules>()
  for (const file of built && 'output' in built ? built.output : [])
    if (file.type === 'chunk') files.set(`/${file.fileName}`, file.modules)

  for (const [part, pattern] of Object.entries(PARTS))
    if (![...files.values()].some((modules) => rendered(modules, pattern) > 0))
      throw new Error(`Nothing of ${part} is in the build: is it written elsewhere now?`)

  const bytesOf = (pattern: RegExp, { path, bytes }: Script): number => {
    const modules = files.get(path)
    if (!modules) throw new Error(`${path} is not of this build.`)
    return Math.round((bytes * rendered(modules, pattern)) / rendered(modules, /./))
  }
  return (scripts) =>
    Object.entries(PARTS).map(([part, pattern]) => ({
      part,
      bytes: scripts.reduce((sum, script) => sum + bytesOf(pattern, script), 0),
    }))
}

const rendered = (modules: Modules, pattern: RegExp): number =>
  Object.entries(modules).reduce(
    (sum, [id, { renderedLength }]) => sum + (pattern.test(id) ? renderedLength : 0),
    0,
  )
