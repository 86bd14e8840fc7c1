import type { Plugin, Rolldown } from 'vite'
import { fluentThemes, tokenRules, tokensIn } from './fluent-tokens.ts'

/** The tokens that the page's own stylesheets use, and those that only Fluent's components do. */
const OWN = 'virtual:fluent-themes.css'
const REST = 'virtual:fluent-themes-rest.css'

async function stylesheets(files: Rolldown.RolldownFsModule, folder: string): Promise<string> {
  const entries = await files.readdir(folder, { withFileTypes: true })
  const texts = entries.map((entry) => {
    const path = `${folder}/${entry.name}`
    if (entry.isDirectory()) return stylesheets(files, path)
    return entry.name.endsWith('.css') ? files.readFile(path, { encoding: 'utf8' }) : ''
  })
  return (await Promise.all(texts)).join('\n')
}

/** Writes Fluent's Teams themes as CSS: they are there before any script is, and cost none. */
export function fluentThemesPlugin(): Plugin {
  let root = ''
  return {
    name: 'fluent-themes',
    configResolved: (config) => {
      root = config.root
    },
    resolveId: (id) => (id === OWN || id === REST ? id : null),
    async load(id) {
      if (id !== OWN && id !== REST) return null
      const used = tokensIn(await stylesheets(this.fs, root))
      return tokenRules(await fluentThemes(), (name) => used.has(name) === (id === OWN))
    },
  }
}
