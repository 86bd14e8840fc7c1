import { isHosted } from './is-hosted.ts'

/** Loads the page anew where it is, inside a host in the look and language it has by now; not where nobody answers, for that would leave no page at all. */
export async function loadAgain(): Promise<'not-reached' | undefined> {
  const isReached = await fetch('/healthz', { cache: 'no-store' }).then(
    () => true,
    () => false,
  )
  if (!isReached) return 'not-reached'
  if (!isHosted(window)) {
    location.reload()
    return undefined
  }
  const { lang, dataset } = document.documentElement
  const query = new URLSearchParams({ theme: dataset.look ?? 'default', locale: lang })
  location.replace(`${location.pathname}?${query}`)
  return undefined
}
