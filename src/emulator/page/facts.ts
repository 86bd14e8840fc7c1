import { html } from 'hono/html'

/** Something known about a thing that was sent; without a value it is left out. */
export type Fact = readonly [string, string | null | undefined]

/** What is known about a thing that was sent. */
export const facts = (known: readonly Fact[]) =>
  html`<dl>${known.map(([name, value]) => (value ? html`<dt>${name}</dt><dd>${value}</dd>` : ''))}</dl>`

/** A mail or message as it looks; it is made of what strangers typed, so it gets a frame in which nothing runs. */
export const sandboxed = (title: string, content: string) =>
  html`<iframe sandbox title="${title}" srcdoc="${content}"></iframe>`
