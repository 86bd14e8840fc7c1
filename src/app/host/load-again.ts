import { isHosted } from './is-hosted.ts'

/** Whether our server can be reached; a page that is thrown away without it would not come back. */
export const isReached = (): Promise<boolean> =>
  fetch('/healthz', { cache: 'no-store' }).then(
    () => true,
    () => false,
  )

/** Loads the page anew where it is; inside a host in the look and language it has by now. */
export function loadAgain(): void {
  if (!isHosted(window)) {
    location.reload()
    return
  }
  const { lang, dataset } = document.documentElement
  const query = new URLSearchParams({ theme: dataset.look ?? 'default', locale: lang })
  location.replace(`${location.pathname}?${query}`)
}
