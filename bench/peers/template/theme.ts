import {
  type Theme,
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
} from '@fluentui/react-components'

/** Fluent's theme for the host's. */
export function themeNamed(name: string | undefined): Theme {
  if (name === 'dark') return teamsDarkTheme
  return name === 'contrast' ? teamsHighContrastTheme : teamsLightTheme
}
