import { loadOnce } from '#app/load-once.ts'

/** The dry run with the language of flows, which nobody downloads who tries nothing. */
export const loadDryRun = loadOnce(() => import('./dry-run-desk.tsx'))
