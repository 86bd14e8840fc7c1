export const PORT = Number(process.env.E2E_PORT ?? 43978)
export const EMULATOR_PORT = PORT + 1
export const APP_URL = `http://localhost:${PORT}`
export const EMULATOR_URL = `http://localhost:${EMULATOR_PORT}`
