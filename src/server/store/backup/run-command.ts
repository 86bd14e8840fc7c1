import { existsSync } from 'node:fs'
import { readStorage, type Storage } from '#server/config.ts'
import { failureOf } from '../failure.ts'

/** Does to a file what a command is for, with the database that the environment or .env names, and says what came of it. */
export async function runCommand(
  name: string,
  work: (storage: Storage, file: string) => Promise<string>,
): Promise<void> {
  const [file, ...rest] = process.argv.slice(2)
  try {
    if (file === undefined || rest.length > 0) throw new Error(`Usage: npm run ${name} -- <file>`)
    if (existsSync('.env')) process.loadEnvFile('.env')
    process.stdout.write(`${await work(readStorage(process.env), file)}\n`)
  } catch (error) {
    process.stderr.write(`${failureOf(error)}\n`)
    process.exitCode = 1
  }
}
