import { BuiltChunks } from '../bytes/built-chunks.ts'
import type { Script } from './noticed.ts'

/** What nobody needs on the first screen of a page in English, by where it is written. */
const PARTS = {
  'the dry run': /\/src\/workflow-language\//,
  'the wizard': /\/src\/app\/features\/wizard\//,
  MSAL: /\/node_modules\/@azure\//,
  'the second language': /\/src\/app\/text\/(.+\.)?ja\.ts$/,
  'the flow picture': /\/flow-picture\.tsx$/,
}

/** What a part costs: the whole of each file that holds any of it. */
export interface Cost {
  readonly part: string
  readonly bytes: number
}

/** What of our page came although nobody had asked for it yet. */
export function costs(scripts: readonly Script[]): Cost[] {
  const built = new BuiltChunks('dist/app')
  const loaded = scripts.map(({ path, bytes }) => ({ bytes, modules: built.modulesOf(path.slice(1)) }))
  return Object.entries(PARTS).map(([part, written]) => ({
    part,
    bytes: loaded
      .filter(({ modules }) => modules.some((module) => written.test(module)))
      .reduce((sum, { bytes }) => sum + bytes, 0),
  }))
}
