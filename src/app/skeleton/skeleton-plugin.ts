import type { Plugin, Rolldown } from 'vite'
import type { Language } from '#domain/language.ts'
import { en } from '../text/en.ts'
import { ja } from '../text/ja.ts'
import { fluentThemes, systemRules, tokenRules, tokensIn } from '../theme/fluent-tokens.ts'
import { openingLinks } from './opening-links.ts'
import { skeletonOf } from './skeleton.ts'

/** What stands in the page itself, to be there before any file is. */
const FIRST_STYLES = ['theme/page.css', 'skeleton/skeleton.css']
const PAGE = 'index.html'
const STYLESHEET = /\s*<link rel="stylesheet"[^>]*>/g

const texts = { en, ja }

/** The built page in one language: its skeleton first, then the stylesheets, which must not hold it up. */
function pageIn(language: Language, page: string, bundle: Rolldown.OutputBundle): string {
  const stylesheets = page.match(STYLESHEET) ?? []
  return page
    .replace('<html lang="en">', `<html lang="${language}">`)
    .replace(STYLESHEET, '')
    .replace('</head>', `${openingLinks(language, bundle)}\n</head>`)
    .replace('<!--skeleton-->', skeletonOf(texts[language]))
    .replace('<!--stylesheets-->', stylesheets.join(''))
    .replace(/\n\s*/g, '\n')
}

/** Builds the page once for each language, with the first screen drawn in it already. */
export function skeletonPlugin(): Plugin {
  let root = ''
  let styles = ''
  return {
    name: 'skeleton',
    apply: 'build',
    enforce: 'post',
    applyToEnvironment: ({ name }) => name === 'client',
    configResolved: (config) => {
      root = config.root
    },
    async buildStart() {
      const sheets = FIRST_STYLES.map((path) => this.fs.readFile(`${root}/${path}`, { encoding: 'utf8' }))
      const css = (await Promise.all(sheets)).join('\n')
      const used = tokensIn(css)
      const [themes, wanted] = [await fluentThemes(), (name: string) => used.has(name)]
      styles = tokenRules(themes, wanted) + systemRules(themes, wanted) + css
    },
    transformIndexHtml: {
      order: 'pre',
      handler: (_, { path }) =>
        path === `/${PAGE}`
          ? [{ tag: 'style', attrs: { nonce: '' }, children: styles, injectTo: 'head' }]
          : [],
    },
    generateBundle(_, bundle) {
      const page = bundle[PAGE]
      if (page?.type !== 'asset') throw new Error('There is no page to draw the skeleton in.')
      const source = String(page.source)
      page.source = pageIn('en', source, bundle)
      this.emitFile({ type: 'asset', fileName: 'index.ja.html', source: pageIn('ja', source, bundle) })
    },
  }
}
