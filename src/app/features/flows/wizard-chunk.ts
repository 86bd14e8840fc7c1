import { useEffect } from 'react'
import { loadOnce } from '#app/load-once.ts'
import { sparesData, whenIdle } from '#app/when-idle.ts'

/** The wizard, which nobody downloads who does not build. */
export const loadWizard = loadOnce(() => import('./wizard-room.tsx'))

/** Has the wizard ready for whoever is likely to open it, once the page itself is done. */
export function useWizardAhead(likely: boolean): void {
  useEffect(() => {
    if (!likely || sparesData()) return
    return whenIdle(() => void loadWizard().catch(() => undefined))
  }, [likely])
}
