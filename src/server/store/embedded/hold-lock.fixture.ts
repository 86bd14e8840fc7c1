import { createInterface } from 'node:readline'
import { lockDirectory } from './directory-lock.ts'

/** A process for tests that locks a directory whenever told, says how it went, and holds on until it is ended. */
const [, , directory = ''] = process.argv
process.stdout.write('ready\n')
createInterface(process.stdin).on('line', async () => {
  try {
    await lockDirectory(directory)
    process.stdout.write('locked\n')
  } catch (error) {
    process.stdout.write(`${error}\n`)
  }
})
