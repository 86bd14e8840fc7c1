import { useEffect } from 'react'
import { loadOnce } from '#app/load-once.ts'
import { sparesData, whenIdle } from '#app/when-idle.ts'

/** The wizard, which nobody downloads who does not build. */
export const loadWizard = loadOnce(() => import('./wizard-room.tsx'))

/** The place of the wizard, with the wizard itself on its way before it is asked for. */
export const loadBuilderPage = loadOnce(() => {
  loadWizard().catch(() => undefined)
  return import('./builder-page.tsx')
})

/** The place of the dry run, which nobody downloads who tries nothing. */
export const loadDryRunPage = loadOnce(() => import('#app/features/dry-run/dry-run-page.tsx'))

/** Has the wizard ready for whoever is likely to open it, once the page itself is done. */
export function useWizardAhead(likely: boolean): void {
  useEffect(() => {
    if (!likely || sparesData()) return
    return whenIdle(() => void loadBuilderPage().catch(() => undefined))
  }, [likely])
}
