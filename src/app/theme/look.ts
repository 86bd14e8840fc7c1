import { hostWrote, type Look, lookOf } from '#contract/opening.ts'

interface Preferences {
  readonly forcedColors: boolean
  readonly dark: boolean
}

/** The look of the theme that the host names, else what the browser or system prefers. */
export function chooseLook(theme: string | null, { forcedColors, dark }: Preferences): Look {
  const named = hostWrote(theme)
  if (named) return lookOf(named)
  if (forcedColors) return 'contrast'
  return dark ? 'dark' : 'default'
}

/** Dresses the page in a look; the stylesheet does the rest. */
export const wear = (look: Look): void => {
  document.documentElement.dataset.look = look
}

/** Dresses the page as the host or the system wants it; a page without a host follows the system from then on. */
export function dress(theme: string | null, hosted: boolean): void {
  const forcedColors = matchMedia('(forced-colors: active)')
  const dark = matchMedia('(prefers-color-scheme: dark)')
  const choose = () => wear(chooseLook(theme, { forcedColors: forcedColors.matches, dark: dark.matches }))
  choose()
  if (!hosted) for (const query of [forcedColors, dark]) query.addEventListener('change', choose)
}
