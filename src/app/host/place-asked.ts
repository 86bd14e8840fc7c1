const PLACE = /^\/(?:b\/[^/?#{}]+(?:\/[^?#{}]*)?|health|decode)?$/

/** A place of the page in what a link carries; null where it is none, as a placeholder that no host replaced, or one that Teams alone may open. */
export const placeIn = (text: string | null | undefined): string | null =>
  text && PLACE.test(text) && !text.includes('//') ? text : null

/** The place that the URL of a tab asks for: the one that a deep link names, else its own. */
export const placeOf = (url: URL): string | null =>
  placeIn(url.searchParams.get('at')) ?? placeIn(url.pathname)
