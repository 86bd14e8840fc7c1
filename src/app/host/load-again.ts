import { isHosted } from './is-hosted.ts'

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
