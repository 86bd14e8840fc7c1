import type { Rolldown } from 'vite'
import type { Language } from '#domain/language.ts'

/** The modules that load at once although they are no part of the page's own chunk, by what it is opened in. */
export const OPENING: Readonly<Record<'host' | 'browser' | Language, readonly string[]>> = {
  host: ['host/teams.ts', 'page.tsx'],
  browser: ['page.tsx', 'identity/browser-identity.tsx', 'identity/microsoft-sign-in.ts', 'shell/header.tsx'],
  en: [],
  ja: ['text/ja.ts'],
}

const isChunk = (
  file: Rolldown.OutputAsset | Rolldown.OutputChunk | undefined,
): file is Rolldown.OutputChunk => file?.type === 'chunk'

/** A chunk and all that it imports outright. */
function withImports(name: string, bundle: Rolldown.OutputBundle, found = new Set<string>()): Set<string> {
  const chunk = bundle[name]
  if (!isChunk(chunk) || found.has(name)) return found
  found.add(name)
  for (const imported of chunk.imports) withImports(imported, bundle, found)
  return found
}

/** What a module is built into, and all that this imports outright. */
function filesOf(module: string, bundle: Rolldown.OutputBundle): string[] {
  const chunks = Object.values(bundle).filter(isChunk)
  const chunk = chunks.find(({ moduleIds }) => moduleIds.some((id) => id.endsWith(`/app/${module}`)))
  if (!chunk) throw new Error(`${module} is no chunk of its own.`)
  return [...withImports(chunk.fileName, bundle)]
}

const stylesheetsOf = (file: string, bundle: Rolldown.OutputBundle): string[] => {
  const chunk = bundle[file]
  return isChunk(chunk) ? [...(chunk.viteMetadata?.importedCss ?? [])] : []
}

/** The links that fetch, beside the page's own script, what that would ask for next; the server keeps those that fit the opening. */
export function openingLinks(language: Language, bundle: Rolldown.OutputBundle): string {
  const entries = Object.values(bundle)
    .filter(isChunk)
    .filter(({ isEntry }) => isEntry)
  const already = new Set(entries.flatMap(({ fileName }) => [...withImports(fileName, bundle)]))
  const links = (modules: readonly string[]) => {
    const scripts = new Set(
      modules.flatMap((module) => filesOf(module, bundle)).filter((file) => !already.has(file)),
    )
    const styles = new Set([...scripts].flatMap((file) => stylesheetsOf(file, bundle)))
    return [
      ...[...scripts].map((file) => `<link rel="modulepreload" crossorigin href="/${file}">`),
      ...[...styles].map((file) => `<link rel="preload" as="style" crossorigin href="/${file}">`),
    ].join('')
  }
  return `${links(OPENING[language])}<!--host ${links(OPENING.host)}--><!--browser ${links(OPENING.browser)}-->`
}
