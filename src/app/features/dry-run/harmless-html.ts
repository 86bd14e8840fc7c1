import purifier from 'dompurify'
import { quietMarkup, STYLE, type WrittenSheet } from './quiet-markup.ts'

/** HTML of others as it may be shown, and the styles that only a script may put on it. */
export interface HarmlessHtml {
  readonly content: DocumentFragment
  /** An element that has the attributes of the body. */
  readonly body: Element | null
  readonly sheets: readonly WrittenSheet[]
  /** Whether something is missing that readers of mail may see. */
  readonly leftOut: boolean
}

/** What acts by itself or takes input. */
const FORBIDDEN = [
  ...['style', 'form', 'input', 'button', 'select', 'textarea'],
  ...['video', 'audio', 'picture', 'dialog'],
]

/** What loads something, leads somewhere, takes keys, keeps words from being seen, or can be mixed up with the page. */
const SHED = [
  ...['background', 'srcset', 'href', 'target', 'name', 'tabindex', 'accesskey', 'autofocus'],
  ...['popover', 'popovertarget', 'popovertargetaction', 'inert', 'contenteditable', 'usemap'],
]

/** Takes out of HTML whatever acts, loads or leads anywhere; links keep their words and, as a title, where they lead. */
export function harmlessHtml(html: string, wordForPicture: string): HarmlessHtml {
  const quiet = quietMarkup(html)
  let leftOut = quiet.leftOut
  purifier.addHook('afterSanitizeAttributes', (element) => {
    const [href, source] = [element.getAttribute('href'), element.getAttribute('src')]
    if (href !== null) element.setAttribute('title', href)
    for (const name of SHED) element.removeAttribute(name)
    if (source === null || source.startsWith('data:image/')) return
    leftOut = true
    const words = element.getAttribute('alt') || wordForPicture
    element.replaceWith(element.ownerDocument.createTextNode(`[${words}]`))
  })
  try {
    const content = purifier.sanitize(quiet.html, {
      USE_PROFILES: { html: true },
      FORBID_TAGS: FORBIDDEN,
      FORBID_ATTR: ['style'],
      ADD_ATTR: [STYLE, 'text'],
      ADD_URI_SAFE_ATTR: [STYLE, 'text'],
      ALLOW_DATA_ATTR: false,
      RETURN_DOM_FRAGMENT: true,
    })
    const body = content.firstElementChild
    body?.remove()
    return { content, body, sheets: quiet.sheets, leftOut }
  } finally {
    purifier.removeAllHooks()
  }
}
