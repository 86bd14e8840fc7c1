import { readClientData } from '#domain/cloud-flow/flow-document.ts'
import { requireKeptNumbers } from '../numbers-kept.ts'
import type { FlowChange } from './dataverse.ts'
import type { FlowRow } from './flow-row.ts'
import type { FlowService } from './flow-service.ts'
import { jsonOrText } from './json.ts'
import { rawDefinition } from './service-flow.ts'
import { UpstreamError, unheard } from './upstream-error.ts'

/** Changes of one environment's flows by the flow service. */
export interface ServiceWrites {
  /** Writes to a flow that must be as `etag` says unless that is `*`. */
  change(row: FlowRow, etag: string, change: FlowChange): Promise<void>
  /** Deletes a flow that is still as it was read. */
  remove(row: FlowRow): Promise<void>
}

const stale = (): UpstreamError =>
  unheard({
    service: 'flow-service',
    operation: 'write the flow',
    status: 412,
    layers: [{ status: 412, code: null, message: 'The flow was changed since it was read.' }],
  })

/** The flow service compares no versions: so a flow is read right before it is written, and written by one at a time here. */
export function serviceWrites(service: FlowService, home: string): ServiceWrites {
  const asRead = async ({ id }: FlowRow, etag: string): Promise<FlowRow> => {
    const now = await service.flow(home, id)
    if (!now || (etag !== '*' && now.etag !== etag)) throw stale()
    return now
  }

  const writeWhole = (name: string, { id, clientdata }: FlowRow): Promise<void> => {
    requireKeptNumbers(clientdata)
    return service.writeFlow(home, id, { name, clientdata })
  }

  /** Sends the name alone, so that what somebody does to the rest meanwhile stays; the rest only where that is not taken. */
  const rename = async (now: FlowRow, name: string): Promise<void> => {
    let isWhole = false
    await service.renameFlow(home, now.id, name).catch(async (error: unknown) => {
      if (!(error instanceof UpstreamError) || error.status !== 400) throw error
      isWhole = true
      await writeWhole(name, now)
    })
    let after = await service.flow(home, now.id)
    // Nobody promises that what is not sent is left as it is.
    if (after && !isWhole && !readClientData(jsonOrText(after.clientdata))) {
      await writeWhole(name, now)
      after = await service.flow(home, now.id)
    }
    if (!after || rawDefinition(after.clientdata) !== rawDefinition(now.clientdata)) throw stale()
  }

  return {
    change: (row, etag, change) =>
      service.alone(home, row.id, async () => {
        const now = await asRead(row, etag)
        if ('clientdata' in change)
          await service.writeFlow(home, row.id, { name: now.name, clientdata: change.clientdata })
        else if ('name' in change) await rename(now, change.name)
        else await (change.state === 'on' ? service.start(home, row.id) : service.stop(home, row.id))
      }),
    remove: (row) =>
      service.alone(home, row.id, async () => {
        await asRead(row, row.etag)
        await service.deleteFlow(home, row.id)
      }),
  }
}
