import 'virtual:fluent-themes-rest.css'
import { createDOMRenderer, FluentProvider, RendererProvider } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import styles from './fluent-parts.module.css'

// The server marks the page with it, so that a strict policy lets the styles through that Fluent writes.
const nonce = document.querySelector<HTMLMetaElement>('meta[name=csp-nonce]')?.content
const renderer = createDOMRenderer(document, nonce ? { styleElementAttributes: { nonce } } : {})

/** Stands around whatever is made of Fluent's components; the page wears their theme already. */
export function FluentParts({ children }: { readonly children: ReactNode }) {
  return (
    <RendererProvider renderer={renderer}>
      <FluentProvider theme={{}} className={styles.parts}>
        {children}
      </FluentProvider>
    </RendererProvider>
  )
}
