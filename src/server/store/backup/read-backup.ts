import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'
import * as v from 'valibot'
import { BackupFileError, Header } from './format.ts'

/** Rows that are handed on at a time. */
const PAGE = 200

/** Some rows of a table, each as PostgreSQL wrote it. */
export interface Rows {
  readonly table: Header['tables'][number]
  readonly lines: readonly string[]
}

/** A backup being read: it throws at the end at the latest if it is not whole. */
export interface Backup {
  readonly header: Header
  readonly rows: AsyncIterable<Rows>
}

const damaged = () => new BackupFileError('The backup is not whole: it was cut off or changed.')
const isCompression = (error: unknown) =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('Z_')

async function* linesIn(file: string): AsyncGenerator<string, undefined> {
  // What fails ends the text with the same error, so there is nothing left to do here.
  const text = pipeline(createReadStream(file), createGunzip(), () => undefined).setEncoding('utf8')
  let rest = ''
  try {
    for await (const chunk of text) {
      const lines = `${rest}${chunk}`.split('\n')
      rest = lines.pop() ?? ''
      yield* lines
    }
  } catch (error) {
    throw isCompression(error) ? damaged() : error
  }
  if (rest !== '') throw damaged()
}

async function headerIn(lines: AsyncGenerator<string, undefined>): Promise<Header> {
  try {
    return v.parse(Header, JSON.parse((await lines.next()).value ?? ''))
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) throw error
    throw new BackupFileError('This is no backup that this version of Workflow Desk can read.')
  }
}

async function* rowsIn(header: Header, lines: AsyncGenerator<string, undefined>): AsyncGenerator<Rows> {
  for (const table of header.tables)
    for (let left = table.rows; left > 0; left -= PAGE) {
      const page: string[] = []
      while (page.length < Math.min(left, PAGE)) {
        const { value } = await lines.next()
        if (value === undefined) throw damaged()
        page.push(value)
      }
      yield { table, lines: page }
    }
  if (!(await lines.next()).done) throw damaged()
}

/** Opens a backup, of which the rows have to be read to their end. */
export async function openBackup(file: string): Promise<Backup> {
  const lines = linesIn(file)
  const header = await headerIn(lines)
  return { header, rows: rowsIn(header, lines) }
}

/** Reads a backup to its end to be sure of it. */
export async function checkBackup(file: string): Promise<Header> {
  const { header, rows } = await openBackup(file)
  for await (const { lines } of rows) for (const line of lines) JSON.parse(line)
  return header
}
