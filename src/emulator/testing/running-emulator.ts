import { afterAll, beforeAll } from 'vitest'
import { type Emulator, startEmulator } from '../emulator.ts'

/** An emulator that runs as long as the tests of one file do. */
export function runningEmulator(): Pick<Emulator, 'url'> {
  let emulator: Emulator | undefined
  beforeAll(async () => {
    emulator = await startEmulator({ port: 0 })
  })
  afterAll(() => emulator?.close())
  return {
    get url() {
      if (!emulator) throw new Error('The emulator runs only while tests do.')
      return emulator.url
    },
  }
}
