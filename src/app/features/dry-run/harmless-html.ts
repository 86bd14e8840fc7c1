import purifier from 'dompurify'

/** HTML of others as it may be shown: the nodes, and the styles that are to be put on them by script. */
export interface HarmlessHtml {
  readonly content: DocumentFragment
  /** Puts the styles on what stands in a document by now, which a strict policy lets only scripts do. */
  readonly dress: (shown: ParentNode) => void
}

const STYLE = 'data-style'
const STYLE_SHEET = 'x-style'

/** What would load something, or reach out of the place where it is shown. */
const REACHES_OUT = /url\s*\(|image-set|@import|expression\s*\(|\\/i

/** What acts by itself or takes input. */
const FORBIDDEN = [
  ...['style', STYLE_SHEET, 'form', 'input', 'button', 'select', 'textarea'],
  ...['video', 'audio', 'picture', 'dialog'],
]

/** What loads something, leads somewhere, or can be mixed up with a part of the page. */
const SHED = ['background', 'srcset', 'href', 'id', 'name', 'tabindex', 'target']

/** Takes out of HTML whatever acts, loads or leads anywhere; links keep their words and, as a title, where they lead. */
export function harmlessHtml(html: string, wordForPicture: string): HarmlessHtml {
  purifier.addHook('afterSanitizeAttributes', (element) => {
    if (REACHES_OUT.test(element.getAttribute(STYLE) ?? '')) element.removeAttribute(STYLE)
    const [href, source] = [element.getAttribute('href'), element.getAttribute('src')]
    if (href !== null) element.setAttribute('title', href)
    for (const name of SHED) element.removeAttribute(name)
    if (source === null || source.startsWith('data:image/')) return
    const words = element.getAttribute('alt') || wordForPicture
    element.replaceWith(element.ownerDocument.createTextNode(`[${words}]`))
  })
  const content = purifier.sanitize(withoutStyles(html), {
    USE_PROFILES: { html: true },
    FORBID_TAGS: FORBIDDEN,
    FORBID_CONTENTS: ['script', STYLE_SHEET],
    ADD_ATTR: [STYLE],
    ADD_URI_SAFE_ATTR: [STYLE],
    ALLOW_DATA_ATTR: false,
    RETURN_DOM_FRAGMENT: true,
  })
  purifier.removeAllHooks()
  return { content, dress }
}

function dress(shown: ParentNode): void {
  for (const element of shown.querySelectorAll<HTMLElement>(`[${STYLE}]`)) {
    element.style.cssText = element.getAttribute(STYLE) ?? ''
    element.removeAttribute(STYLE)
  }
}

/** Renames what the policy of the page would complain of as soon as it is read. */
const withoutStyles = (html: string): string =>
  html
    .replace(/<(\/?)style\b/gi, `<$1${STYLE_SHEET}`)
    .replace(/<[a-z][^<>]*>/gi, (tag) => tag.replace(/(\s)style(\s*=)/gi, `$1${STYLE}$2`))
