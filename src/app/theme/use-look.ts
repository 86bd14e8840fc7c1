import { useState, useSyncExternalStore } from 'react'
import { chooseLook, type Look } from './theme.ts'

const forcedColors = matchMedia('(forced-colors: active)')
const dark = matchMedia('(prefers-color-scheme: dark)')

function subscribe(changed: () => void): () => void {
  const queries = [forcedColors, dark]
  for (const query of queries) query.addEventListener('change', changed)
  return () => {
    for (const query of queries) query.removeEventListener('change', changed)
  }
}

/** The look of the page, which follows the system while the host names none. */
export function useLook(): Look {
  const [host] = useState(() => new URLSearchParams(location.search).get('theme'))
  return useSyncExternalStore(subscribe, () =>
    chooseLook(host, { forcedColors: forcedColors.matches, dark: dark.matches }),
  )
}
