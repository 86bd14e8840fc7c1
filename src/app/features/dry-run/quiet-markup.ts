import { type HtmlTag, tagAt, writtenTag } from './html-tag.ts'

/** A sheet of styles that stood in HTML. */
export interface WrittenSheet {
  readonly text: string
  readonly media: string
}

/** HTML of which no policy complains when it is read, and what was taken out of it to that end. */
export interface QuietMarkup {
  /** Its first element is an empty one that has the attributes of the body. */
  readonly html: string
  readonly sheets: readonly WrittenSheet[]
  /** Whether there was something that readers of mail may see and that is never shown here. */
  readonly leftOut: boolean
}

/** The attribute that styles are in from then on. */
export const STYLE = 'data-style'

const NAME = /^[a-z][a-z0-9:_-]*$/
const COMMENT = /<!--(?:-?>|[\s\S]*?(?:--!?>|$))/y
const NO_TAG = /<(?:[!?]|\/(?![a-z]))[^>]*>?/iy

/** What HTML doesn't read as markup: it goes with its contents, so that what is left reads in one way only. */
const RAW = new Set(['style', 'script', 'title', 'textarea', 'xmp', 'iframe', 'noembed', 'noframes'])
const DROPPED = new Set(['html', 'head', 'body', 'base', 'meta', 'link', 'plaintext', ...RAW])

/** What shows or asks something in programs for mail; scripts, say, do nothing there either. */
const MISSED = new Set([
  ...['link', 'iframe', 'object', 'embed', 'video', 'audio', 'svg', 'math'],
  ...['form', 'input', 'button', 'select', 'textarea'],
])

/** Writes HTML anew without what a policy reports as soon as it is read: styles, handlers and other bases of addresses. */
export function quietMarkup(html: string): QuietMarkup {
  const written: string[] = []
  const sheets: WrittenSheet[] = []
  let body: HtmlTag['attributes'] | undefined
  let leftOut = false
  let at = 0
  while (at < html.length) {
    const next = html.indexOf('<', at)
    written.push(html.slice(at, next < 0 ? html.length : next))
    if (next < 0) break
    const tag = tagAt(html, next)
    if (!tag) {
      at = endOfOther(html, next)
      if (at === next + 1) written.push('&lt;')
      continue
    }
    at = tag.end
    const { name, closing, attributes } = tag
    if (!closing && (MISSED.has(name) || attributes.has('background'))) leftOut = true
    if (!closing && name === 'body') body ??= attributes
    if (!closing && RAW.has(name)) {
      const raw = rawText(html, at, name)
      at += raw.length
      if (name === 'style') sheets.push({ text: raw, media: attributes.get('media') ?? '' })
    }
    if (DROPPED.has(name) || !NAME.test(name)) continue
    written.push(closing ? `</${name}>` : writtenTag(name, quietAttributes(attributes)))
  }
  const standIn = `${writtenTag('div', quietAttributes(body ?? new Map()))}</div>`
  return { html: standIn + written.join(''), sheets, leftOut }
}

const quietAttributes = (attributes: HtmlTag['attributes']): readonly (readonly [string, string])[] =>
  [...attributes].flatMap(([name, value]) => {
    if (name === STYLE || name.startsWith('on') || !NAME.test(name)) return []
    return [[name === 'style' ? STYLE : name, value] as const]
  })

/** Behind a comment, a declaration or a tag without end; behind a mere sign when it is none of these. */
function endOfOther(html: string, at: number): number {
  for (const pattern of [COMMENT, NO_TAG]) {
    pattern.lastIndex = at
    if (pattern.test(html)) return pattern.lastIndex
  }
  return /^<[a-z/]/i.test(html.slice(at, at + 2)) ? html.length : at + 1
}

function rawText(html: string, at: number, name: string): string {
  const end = new RegExp(`</${name}(?=[\\t\\n\\f\\r />])`, 'gi')
  end.lastIndex = at
  return html.slice(at, end.exec(html)?.index ?? html.length)
}
