import { existsSync } from 'node:fs'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { gather } from './app-package.ts'
import { problemsOf } from './checks/problems.ts'
import { valuesFrom } from './values.ts'
import { zipOf } from './zip.ts'

const ZIP = 'dist/workflow-desk.zip'
const FOLDER = new URL('./', import.meta.url)

const read = async (name: string) => {
  const file = new URL(name, FOLDER)
  return existsSync(file) ? await readFile(file) : null
}

/** Makes the package that Teams installs, or says everything that keeps it from being made. */
async function pack(): Promise<readonly string[]> {
  // Whoever uploads after a failure must not upload what an earlier run made.
  await rm(ZIP, { force: true })
  if (existsSync('.env')) process.loadEnvFile('.env')
  const { version } = JSON.parse(await readFile(new URL('../package.json', FOLDER), 'utf8'))
  const values = valuesFrom(process.env, version)
  if ('problems' in values) return values.problems
  const app = await gather(read, values)
  const problems = problemsOf(app)
  if (problems.length > 0) return problems
  await mkdir(dirname(ZIP), { recursive: true })
  await writeFile(ZIP, zipOf(app))
  process.stdout.write(`${ZIP}\n`)
  return []
}

const problems = await pack().catch((error: unknown) => [
  error instanceof Error ? error.message : String(error),
])
if (problems.length > 0) {
  process.stderr.write(
    `No package was made (see .env.example for the variables):\n${problems.map((line) => `- ${line}\n`).join('')}`,
  )
  process.exitCode = 1
}
