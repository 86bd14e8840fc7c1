import { Client } from 'pg'
import { describe, expect, it } from 'vitest'
import { postgresUrl, startPostgres } from './postgres.fixture.ts'

const postgres = startPostgres()

describe('the PostgreSQL of tests', () => {
  it('gives each who asks an empty database', async () => {
    for (const url of [postgres.url, await postgresUrl()]) {
      const client = new Client({ connectionString: url })
      await client.connect()
      const { rows } = await client.query("select count(*)::int from pg_tables where schemaname = 'public'")
      await client.query('create table mine (id int)')
      await client.end()
      expect(rows).toEqual([{ count: 0 }])
    }
  })
})
