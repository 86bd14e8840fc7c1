import type { Look } from '#contract/opening.ts'

/** The tokens of one of Fluent's themes, by their names without the dashes. */
type Tokens = Readonly<Record<string, string | number>>

/** Fluent's themes for Teams, by look. */
export type Themes = Readonly<Record<Look, Tokens>>

/** Loads Fluent's themes for Teams; only a build does, for they are large. */
export async function fluentThemes(): Promise<Themes> {
  const { teamsLightTheme, teamsDarkTheme, teamsHighContrastTheme } = await import(
    '@fluentui/react-components'
  )
  return {
    default: { ...teamsLightTheme },
    dark: { ...teamsDarkTheme },
    contrast: { ...teamsHighContrastTheme },
  }
}

/** The names of the tokens that a stylesheet uses. */
export const tokensIn = (css: string): ReadonlySet<string> =>
  new Set(Array.from(css.matchAll(/var\(--([a-zA-Z0-9]+)/g), ([, name = '']) => name))

type Wanted = (name: string) => boolean

function rule(selector: string, look: Look, themes: Themes, wanted: Wanted): string {
  const lines = Object.entries(themes[look])
    .filter(([name, value]) => wanted(name) && (look === 'default' || themes.default[name] !== value))
    .map(([name, value]) => `  --${name}: ${value};`)
  return `${selector} {\n${lines.join('\n')}\n}\n`
}

/** The rules that give the page the tokens it wants, in whatever look it wears. */
export const tokenRules = (themes: Themes, wanted: Wanted): string =>
  rule(':root', 'default', themes, wanted) +
  rule(':root[data-look="dark"]', 'dark', themes, wanted) +
  rule(':root[data-look="contrast"]', 'contrast', themes, wanted)

/** The same for as long as no look has been chosen: then the page follows the system. */
export const systemRules = (themes: Themes, wanted: Wanted): string =>
  `@media (prefers-color-scheme: dark) { ${rule(':root:not([data-look])', 'dark', themes, wanted)} }\n` +
  `@media (forced-colors: active) { ${rule(':root:not([data-look])', 'contrast', themes, wanted)} }\n`
