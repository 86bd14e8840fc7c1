/** A tag as HTML reads it: names in small letters, of attributes with the same name the first. */
export interface HtmlTag {
  readonly name: string
  readonly closing: boolean
  /** Values as they are written, references to characters included. */
  readonly attributes: ReadonlyMap<string, string>
  /** Where what follows begins. */
  readonly end: number
}

// HTML knows fewer spaces than \s does.
const OPENING = /<(\/?)([a-z][^\t\n\f\r />]*)/iy
const ATTRIBUTE =
  /[\t\n\f\r /]*(=?[^\t\n\f\r />=]+|=)(?:[\t\n\f\r ]*=[\t\n\f\r ]*(?:"([^"]*)"|'([^']*)'|(?!["'])([^\t\n\f\r >]*)))?/y
const END = /[\t\n\f\r /]*>/y

/** The tag that begins at a place; without one, or when the text ends before it does, nothing. */
export function tagAt(html: string, at: number): HtmlTag | undefined {
  const [opening = '', slash, name] = matchAt(OPENING, html, at) ?? []
  if (name === undefined) return undefined
  const attributes = new Map<string, string>()
  let place = at + opening.length
  for (;;) {
    const [end] = matchAt(END, html, place) ?? []
    if (end !== undefined)
      return { name: name.toLowerCase(), closing: slash === '/', attributes, end: place + end.length }
    const [whole, attribute, double, single, bare] = matchAt(ATTRIBUTE, html, place) ?? []
    if (whole === undefined || attribute === undefined) return undefined
    const known = attribute.toLowerCase()
    if (!attributes.has(known)) attributes.set(known, double ?? single ?? bare ?? '')
    place += whole.length
  }
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

/** A tag in the one way of writing that nothing can take for something else. */
export function writtenTag(name: string, attributes: Iterable<readonly [string, string]>): string {
  const written = [...attributes].map(([attribute, value]) => ` ${attribute}="${quoted(value)}"`)
  return `<${name}${written.join('')}>`
}

const quoted = (value: string): string =>
  value.replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
