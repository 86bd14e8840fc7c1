import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { actionsOf } from '#domain/cloud-flow/actions.ts'
import type { ClientData } from '#domain/cloud-flow/definition.ts'
import { readClientData } from '#domain/cloud-flow/flow-document.ts'

/** A flow that somebody exported. */
export interface GenuineFlow {
  readonly file: string
  readonly flow: ClientData
  readonly actions: number
}

/** The exported flows below a folder, the largest first; none where there is no such folder. */
export async function genuineFlows(folder: string): Promise<GenuineFlow[]> {
  const names = await readdir(folder, { recursive: true }).catch(() => [])
  const flows = await Promise.all(
    names
      .filter((name) => name.endsWith('.json'))
      .map(async (file): Promise<GenuineFlow[]> => {
        const text = await readFile(join(folder, file), 'utf8')
        const flow = readClientData(JSON.parse(text.replace(/^\uFEFF/, '')))
        return flow ? [{ file, flow, actions: actionsOf(flow.properties.definition).length }] : []
      }),
  )
  return flows.flat().sort((one, other) => other.actions - one.actions)
}
