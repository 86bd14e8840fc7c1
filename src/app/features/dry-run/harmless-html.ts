import purifier from 'dompurify'

/** HTML of others as it may be shown: the nodes, and the styles that are to be put on them by script. */
export interface HarmlessHtml {
  readonly content: DocumentFragment
  /** Puts the styles on, which a strict policy lets only scripts do. */
  readonly dress: () => void
}

/** What would load something, or reach out of the place where it is shown. */
const REACHES_OUT = /url\s*\(|image-set|@import|expression\s*\(|\\/i

const FORBIDDEN = [
  'style',
  'form',
  'input',
  'button',
  'select',
  'textarea',
  'video',
  'audio',
  'picture',
  'dialog',
]

/** Takes out of HTML whatever acts, loads or leads anywhere; links keep their words and, as a title, where they lead. */
export function harmlessHtml(html: string, wordForPicture: string): HarmlessHtml {
  const styles: (readonly [element: HTMLElement, css: string])[] = []
  purifier.addHook('afterSanitizeAttributes', (element) => {
    const css = element.getAttribute('data-style') ?? ''
    element.removeAttribute('data-style')
    if (element instanceof HTMLElement && css !== '' && !REACHES_OUT.test(css)) styles.push([element, css])
    const href = element.getAttribute('href')
    if (href !== null) {
      element.removeAttribute('href')
      element.setAttribute('title', href)
    }
    for (const name of ['background', 'srcset', 'id', 'name', 'tabindex', 'target'])
      element.removeAttribute(name)
    const source = element.getAttribute('src')
    if (source !== null && !source.startsWith('data:image/')) {
      const words = element.getAttribute('alt') || wordForPicture
      element.replaceWith(element.ownerDocument.createTextNode(`[${words}]`))
    }
  })
  const content = purifier.sanitize(withoutStyles(html), {
    USE_PROFILES: { html: true },
    FORBID_TAGS: FORBIDDEN,
    ADD_ATTR: ['data-style'],
    ALLOW_DATA_ATTR: false,
    RETURN_DOM_FRAGMENT: true,
  })
  purifier.removeAllHooks()
  return {
    content,
    dress: () => {
      for (const [element, css] of styles) element.style.cssText = css
    },
  }
}

const ATTRIBUTE = /(\s)style(\s*=)/gi

/** Renames what the policy of the page would complain of as soon as it is read; text that looks like it stays text. */
const withoutStyles = (html: string): string =>
  html.replace(/<[a-z][^<>]*>/gi, (tag) => tag.replace(ATTRIBUTE, '$1data-style$2'))
