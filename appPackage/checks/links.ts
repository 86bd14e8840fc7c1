import { type AppPackage, MANIFEST } from '../app-package.ts'
import { textsIn } from '../json.ts'

const VARIABLES: Readonly<Record<string, string>> = {
  'developer.websiteUrl': 'DEVELOPER_URL',
  'developer.privacyUrl': 'PRIVACY_URL',
  'developer.termsOfUseUrl': 'TERMS_URL',
}
/** Names kept for examples, so that nobody can open a page there. */
const EXAMPLE = /(^|\.)(example|test|invalid|example\.(com|net|org)|contoso\.com)$/
const LOCAL = /^(localhost|127\.0\.0\.1|\[::1\])$/

interface Link {
  readonly path: string
  readonly url: URL
  readonly variable: string
}

const linksOf = (manifest: unknown): Link[] =>
  textsIn(manifest).flatMap(({ path, text }) =>
    path.endsWith('Url') && URL.canParse(text)
      ? [{ path, url: new URL(text), variable: VARIABLES[path] ?? 'PUBLIC_URL' }]
      : [],
  )

/** One line for all that one variable brings about. */
const said = (links: readonly Link[], fault: (url: URL, variable: string) => string): string[] =>
  [...new Set(links.map(({ variable }) => variable))].flatMap((variable) => {
    const same = links.filter((link) => link.variable === variable)
    const [first] = same
    return first
      ? [`${MANIFEST}: ${same.map(({ path }) => path).join(', ')}: ${fault(first.url, variable)}`]
      : []
  })

/** Whether every link is https, and leads to a page that people can open. */
export function links({ documents }: AppPackage): string[] {
  const all = linksOf(documents.get(MANIFEST))
  const insecure = all.filter(({ url }) => url.protocol !== 'https:')
  const unreal = all.filter(
    ({ url, path }) => EXAMPLE.test(url.hostname) || (path in VARIABLES && LOCAL.test(url.hostname)),
  )
  return [
    ...said(
      insecure,
      ({ origin }, variable) =>
        `${origin} is not https, and Teams opens nothing else. Serve it over https and set ${variable} to that address.`,
    ),
    ...said(
      unreal,
      ({ origin }, variable) => `nobody can open ${origin}. Set ${variable} to the real address.`,
    ),
  ]
}
