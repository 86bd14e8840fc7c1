import {
  type Theme,
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
} from '@fluentui/react-components'
import type { Language } from '../text/language.ts'

/** The looks Teams has; what it calls otherwise is taken for the default. */
export type Look = 'default' | 'dark' | 'contrast'

interface Preferences {
  readonly forcedColors: boolean
  readonly dark: boolean
}

/** The host's look where one is named, else what the browser or system prefers. */
export function chooseLook(host: string | null, { forcedColors, dark }: Preferences): Look {
  if (host !== null) return host === 'dark' || host === 'contrast' ? host : 'default'
  if (forcedColors) return 'contrast'
  return dark ? 'dark' : 'default'
}

const themes: Record<Look, Theme> = {
  default: teamsLightTheme,
  dark: teamsDarkTheme,
  contrast: teamsHighContrastTheme,
}

/** The Fluent theme of a look; Japanese is set in the system's Japanese face instead of whatever stands last. */
export function themeOf(look: Look, language: Language): Theme {
  const theme = themes[look]
  if (language !== 'ja') return theme
  const fontFamilyBase = theme.fontFamilyBase.replace(
    /^[^,]+,/,
    (first) => `${first} "Yu Gothic UI", "Hiragino Sans", "Noto Sans JP", "Noto Sans CJK JP", Meiryo,`,
  )
  return { ...theme, fontFamilyBase }
}
