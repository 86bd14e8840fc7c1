/** Below the ports that systems give to whatever connects to somewhere, so that none of those is in the way. */
export const PORT = Number(process.env.E2E_PORT ?? 23978)
export const EMULATOR_PORT = PORT + 1
export const APP_URL = `http://localhost:${PORT}`
/** A second server on the same emulator, to which both roads to flows are open. */
export const BOTH_ROADS_URL = `http://localhost:${PORT + 2}`
export const EMULATOR_URL = `http://localhost:${EMULATOR_PORT}`
