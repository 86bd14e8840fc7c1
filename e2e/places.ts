import { fileURLToPath } from 'node:url'

/** Below the ports that systems give to whatever connects to somewhere, so that none of those is in the way. */
export const PORT = Number(process.env.E2E_PORT ?? 23978)
export const EMULATOR_PORT = PORT + 1
export const APP_URL = `http://localhost:${PORT}`
/** A second server on the same emulator, to which both roads to flows are open. */
export const BOTH_ROADS_URL = `http://localhost:${PORT + 2}`
export const EMULATOR_URL = `http://localhost:${EMULATOR_PORT}`

export const ROOT = fileURLToPath(new URL('..', import.meta.url))
const RESULTS = fileURLToPath(new URL('../test-results', import.meta.url))
/** Playwright empties this folder before each run, so whatever is kept there is of this run. */
export const RUN = `${RESULTS}/e2e`
/** Where each server keeps its data. */
export const DATA = { desk: `${RUN}/data`, 'both-roads': `${RUN}/data-of-both-roads` }
/** The support bundles that were saved, and the tenants that were there. */
export const BUNDLES = `${RUN}/bundles`
export const TENANTS = `${RUN}/tenants.jsonl`
/** What each server writes to standard error; beside the folder that is emptied, for it is there before the servers are. */
export const LOGS = { desk: `${RESULTS}/desk.log`, 'both-roads': `${RESULTS}/both-roads.log` }
