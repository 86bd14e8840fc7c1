import { useEffect, useRef } from 'react'
import { harmlessHtml } from './harmless-html.ts'
import styles from './mail-frame.module.css'

interface Props {
  readonly html: string
  readonly title: string
  readonly wordForPicture: string
}

const LOOK = `
  body { margin: 0; padding: 12px; background: #fff; color: #242424; overflow-wrap: anywhere;
    font: 14px/20px "Segoe UI", "Yu Gothic UI", Meiryo, sans-serif; }
  a { color: #115ea3; text-decoration: underline; }
  img { max-width: 100%; }
`
const HIGHEST = 480

/** HTML of others in a frame that runs no script, loads nothing and leads nowhere. */
export default function MailFrame({ html, title, wordForPicture }: Props) {
  const frame = useRef<HTMLIFrameElement>(null)
  useEffect(() => {
    const shown = frame.current
    if (!shown) return
    const fill = () => {
      const inner = shown.contentDocument
      const view = inner?.defaultView
      if (!inner || !view) return
      const sheet = new view.CSSStyleSheet()
      sheet.replaceSync(LOOK)
      inner.adoptedStyleSheets = [sheet]
      inner.title = title
      const { content, dress } = harmlessHtml(html, wordForPicture)
      inner.body.replaceChildren(content)
      dress(inner.body)
      // A document is at least as high as its frame.
      shown.style.height = '0'
      shown.style.height = `${Math.min(HIGHEST, inner.documentElement.scrollHeight)}px`
    }
    fill()
    shown.addEventListener('load', fill)
    return () => shown.removeEventListener('load', fill)
  }, [html, title, wordForPicture])
  return <iframe ref={frame} title={title} sandbox="allow-same-origin" className={styles.frame} />
}
