import { loadOnce } from '#app/load-once.ts'

/** The wizard, which nobody downloads who does not build. */
export const loadWizard = loadOnce(() => import('./wizard-room.tsx'))
