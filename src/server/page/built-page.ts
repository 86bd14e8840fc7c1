import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Language } from '#domain/language.ts'
import type { Opening } from './opening.ts'

type Fill = (opening: Opening, nonce: string) => string

const FILES: Readonly<Record<Language, string>> = { en: 'index.html', ja: 'index.ja.html' }

const skeletonClass = (hosted: boolean, overview: boolean): string =>
  [hosted ? 'sk-hosted' : [], overview ? [] : 'sk-plain'].flat().join(' ')

/** The built page in its languages, each read once and filled for every request. */
export function builtPage(directory: string, config: string): Fill {
  const script = `<script type="application/json" id="page-config">${config}</script>`
  const pages = new Map<Language, string>()
  const pageIn = (language: Language): string => {
    const read = pages.get(language)
    if (read !== undefined) return read
    const page = readFileSync(join(directory, FILES[language]), 'utf8').replace(
      '<!--page-config-->',
      () => script,
    )
    pages.set(language, page)
    return page
  }

  return ({ language, look, hosted, overview }, nonce) => {
    const place = hosted ? 'host' : 'browser'
    return pageIn(language)
      .replace(/<html lang="\w+"/, (tag) => (look ? `${tag} data-look="${look}"` : tag))
      .replace(/<!--(host|browser) (.*?)-->/g, (_, where, links) => (where === place ? links : ''))
      .replace('id="skeleton"', (id) => `${id} class="${skeletonClass(hosted, overview)}"`)
      .replace('name="csp-nonce" content=""', `name="csp-nonce" content="${nonce}"`)
      .replaceAll('<style nonce=""', `<style nonce="${nonce}"`)
  }
}
