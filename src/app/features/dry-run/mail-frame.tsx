import { useEffect, useRef, useState } from 'react'
import words from '#app/ui/words.module.css'
import { keepHeight } from './frame-height.ts'
import { harmlessHtml } from './harmless-html.ts'
import { dress, harmlessSheet } from './harmless-style.ts'
import styles from './mail-frame.module.css'
import { STYLE } from './quiet-markup.ts'

interface Props {
  readonly html: string
  readonly title: string
  readonly wordForPicture: string
  /** What is said when something of the mail isn't shown. */
  readonly wordsForLess: string
}

// On the root goes what attributes of the body may change. Without a type of document, tables would inherit nothing.
const LOOK = `
  html { color: #242424; }
  body { box-sizing: border-box; margin: 0; padding: 12px; overflow-wrap: anywhere;
    font: 14px/20px "Segoe UI", "Yu Gothic UI", Meiryo, sans-serif; }
  table { font: inherit; color: inherit; }
  a { color: #115ea3; text-decoration: underline; }
  img { max-width: 100%; }
`
const BODY = ['id', 'class', 'dir', 'lang', 'bgcolor', 'text', STYLE]
const HIGHEST = 480

/** HTML of others in a frame that runs no script, loads nothing and leads nowhere. */
export default function MailFrame({ html, title, wordForPicture, wordsForLess }: Props) {
  const frame = useRef<HTMLIFrameElement>(null)
  const [less, setLess] = useState(false)
  useEffect(() => {
    const shown = frame.current
    if (!shown) return
    let leave = () => {}
    const fill = () => {
      const inner = shown.contentDocument
      if (!inner) return
      leave()
      inner.title = title
      setLess(show(inner, html, wordForPicture))
      leave = keepHeight(shown, HIGHEST)
    }
    fill()
    shown.addEventListener('load', fill)
    return () => {
      shown.removeEventListener('load', fill)
      leave()
    }
  }, [html, title, wordForPicture])
  return (
    <>
      <iframe ref={frame} title={title} sandbox="allow-same-origin" className={styles.frame} />
      {less && <p className={words.small}>{wordsForLess}</p>}
    </>
  )
}

/** Shows HTML in a document, and tells whether something was left out. */
function show(inner: Document, html: string, wordForPicture: string): boolean {
  const view = inner.defaultView
  if (!view) return false
  const { content, body, sheets, leftOut } = harmlessHtml(html, wordForPicture)
  const look = new view.CSSStyleSheet()
  look.replaceSync(LOOK)
  const made = sheets.map((written) => harmlessSheet(view, written))
  inner.adoptedStyleSheets = [look, ...made.map(({ sheet }) => sheet)]
  for (const { name } of [...inner.body.attributes]) inner.body.removeAttribute(name)
  for (const name of BODY) {
    const value = body?.getAttribute(name) ?? null
    if (value !== null) inner.body.setAttribute(name, value)
  }
  inner.body.replaceChildren(content)
  const dressed = [...inner.querySelectorAll<HTMLElement>(`[${STYLE}]`)].map((element) => {
    const written = element.getAttribute(STYLE) ?? ''
    element.removeAttribute(STYLE)
    return dress(element, written)
  })
  return leftOut || dressed.includes(true) || made.some((sheet) => sheet.leftOut)
}
