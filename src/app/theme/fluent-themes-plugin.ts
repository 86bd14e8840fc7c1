import type { Plugin } from 'vite'

const NAME = 'virtual:fluent-themes.css'

type Tokens = Readonly<Record<string, string | number>>

const rule = (selector: string, tokens: ReadonlyArray<readonly [string, string | number]>): string =>
  `${selector} {\n${tokens.map(([name, value]) => `  --${name}: ${value};`).join('\n')}\n}\n`

const difference = (theme: Tokens, base: Tokens) =>
  Object.entries(theme).filter(([name, value]) => base[name] !== value)

/** Writes Fluent's Teams themes as CSS: they are there before any script is, and cost none. */
export const fluentThemes = (): Plugin => ({
  name: 'fluent-themes',
  resolveId: (id) => (id === NAME ? id : null),
  async load(id) {
    if (id !== NAME) return null
    // Loaded when a page is built, for it is large and the tests need none of it.
    const { teamsLightTheme, teamsDarkTheme, teamsHighContrastTheme } = await import(
      '@fluentui/react-components'
    )
    const light: Tokens = { ...teamsLightTheme }
    return [
      rule(':root', Object.entries(light)),
      rule(':root[data-look="dark"]', difference({ ...teamsDarkTheme }, light)),
      rule(':root[data-look="contrast"]', difference({ ...teamsHighContrastTheme }, light)),
    ].join('\n')
  },
})
