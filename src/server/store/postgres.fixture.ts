import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { Client } from 'pg'
import { beforeAll } from 'vitest'

let cluster: Promise<string> | undefined

/** Starts what all files of tests in this process share. It ends when the process does, in whatever way. */
async function startCluster(): Promise<string> {
  const child = spawn(process.execPath, ['bin/postgres.js'], { stdio: ['pipe', 'pipe', 'inherit'] })
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`PostgreSQL ended with ${code} before it was ready.`)
  })
  const [url] = await Promise.race([once(createInterface(child.stdout), 'line'), ended])
  ended.catch(() => undefined)
  return String(url)
}

/** A new, empty database of a real PostgreSQL. */
export async function postgresUrl(): Promise<string> {
  cluster ??= startCluster()
  const url = new URL(await cluster)
  const name = `desk_${randomBytes(6).toString('hex')}`
  const client = new Client({ connectionString: url.href })
  await client.connect()
  await client.query(`create database ${name}`)
  await client.end()
  url.pathname = name
  return url.href
}

/** Gives a file of tests a PostgreSQL of its own. */
export function startPostgres(): { readonly url: string } {
  let url = ''
  beforeAll(async () => {
    url = await postgresUrl()
  })
  return {
    get url() {
      if (url === '') throw new Error('PostgreSQL starts with the first test.')
      return url
    },
  }
}
