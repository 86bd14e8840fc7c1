import type { Theme } from '@fluentui/react-components'
import { app } from '@microsoft/teams-js'
import { useEffect, useState } from 'react'
import { themeNamed } from './theme.ts'

interface Teams {
  readonly theme: Theme
  readonly context: app.Context | null
}

/** The host, once it has answered, and its theme, as it changes. */
export function useTeams(): Teams {
  const [theme, setTheme] = useState(themeNamed(undefined))
  const [context, setContext] = useState<app.Context | null>(null)
  useEffect(() => {
    const start = async () => {
      // The host of the measurement is none of Microsoft's.
      await app.initialize([...location.ancestorOrigins])
      app.registerOnThemeChangeHandler((name) => setTheme(themeNamed(name)))
      const found = await app.getContext()
      setTheme(themeNamed(found.app.theme))
      setContext(found)
    }
    void start()
  }, [])
  return { theme, context }
}
