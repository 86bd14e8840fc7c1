import { existsSync } from 'node:fs'
import { createBuilder } from 'vite'
import type { Script } from './noticed.ts'

/** What nobody needs on the first screen of a page in English, by where it is written. */
const PARTS = {
  'the dry run': ['src/workflow-language/'],
  'the wizard': ['src/app/features/wizard/'],
  MSAL: ['node_modules/@azure/'],
  'the second language': [
    'src/app/text/ja.ts',
    'src/app/text/problems.ja.ts',
    'src/app/text/tabs.ja.ts',
    'src/app/text/wizard.ja.ts',
  ],
  'the flow picture': ['src/app/features/wizard/flow-picture.tsx'],
}

type Modules = Record<string, { readonly renderedLength: number }>

/** How many of the scripts' bytes each part makes up. */
export type PartsIn = (
  scripts: readonly Script[],
) => readonly { readonly part: string; readonly bytes: number }[]

/** Builds our page once more, without writing it, to learn which modules each of its files holds. */
export async function readParts(): Promise<PartsIn> {
  const gone = Object.values(PARTS)
    .flat()
    .filter((path) => !existsSync(path))
  if (gone.length > 0) throw new Error(`Where is it written now? ${gone.join(', ')}`)
  const builder = await createBuilder({
    logLevel: 'warn',
    environments: { client: { build: { write: false } } },
  })
  const { client } = builder.environments
  const built = client && (await builder.build(client))
  const files = new Map<string, Modules>()
  for (const file of built && 'output' in built ? built.output : [])
    if (file.type === 'chunk') files.set(`/${file.fileName}`, file.modules)

  const bytesOf = (paths: readonly string[], { path, bytes }: Script): number => {
    const modules = files.get(path)
    if (!modules) throw new Error(`${path} is not of this build.`)
    return Math.round((bytes * rendered(modules, paths)) / rendered(modules, ['']))
  }
  return (scripts) =>
    Object.entries(PARTS).map(([part, paths]) => ({
      part,
      bytes: scripts.reduce((sum, script) => sum + bytesOf(paths, script), 0),
    }))
}

const rendered = (modules: Modules, paths: readonly string[]): number =>
  Object.entries(modules)
    .filter(([id]) => paths.some((path) => id.includes(path)))
    .reduce((sum, [, { renderedLength }]) => sum + renderedLength, 0)
