import { useEffect } from 'react'
import { loadOnce } from '#app/load-once.ts'
import { sparesData, whenIdle } from '#app/when-idle.ts'

/** The place of the wizard, which brings the wizard along; nobody downloads it who neither builds nor asks. */
export const loadBuilderPage = loadOnce(() => import('./builder-page.tsx'))

/** The place of the dry run, which nobody downloads who tries nothing. */
export const loadDryRunPage = loadOnce(() => import('#app/features/dry-run/dry-run-page.tsx'))

/** Has the wizard ready for whoever is likely to open it, once the page itself is done. */
export function useWizardAhead(likely: boolean): void {
  useEffect(() => {
    if (!likely || sparesData()) return
    return whenIdle(() => void loadBuilderPage().catch(() => undefined))
  }, [likely])
}
