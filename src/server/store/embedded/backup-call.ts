import type { Socket } from 'node:net'
import { PassThrough } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { writeBackup } from '../backup/write-backup.ts'
import type { Database } from '../database.ts'

const ORDER = 'backup\n'

/** Gives whoever reaches the holder of a directory and asks for it a backup of the database. */
export const answerBackup = (database: Database) => (caller: Socket) => {
  caller.once('data', async (order) => {
    try {
      if (order.toString() !== ORDER) throw new Error('Nothing else can be asked for.')
      // Made at once and kept, for nobody else can use the database until it is made, however slowly it is fetched.
      const made = new PassThrough()
      const [backup] = await Promise.all([buffer(made), writeBackup(database, made)])
      caller.end(backup)
    } catch {
      caller.destroy()
    }
  })
}

/** Asks the holder of a directory for a backup, which follows. */
export function askForBackup(holder: Socket): Socket {
  holder.write(ORDER)
  return holder
}
