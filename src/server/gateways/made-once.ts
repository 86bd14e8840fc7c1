import { onceAtATime } from '../remembered.ts'
import type { FlowService } from './flow-service.ts'

const making = onceAtATime<void>()

/** Makes the flow that is to bear a mark, unless there is one; of those that two servers made at once the oldest stays. */
export const madeOnce = (
  service: FlowService,
  environment: string,
  mark: string,
  flow: { readonly name: string; readonly clientdata: string },
): Promise<void> =>
  making(`${environment} ${mark}`, async () => {
    const earlier = await service.markedFlows(environment, mark)
    if (earlier.length > 0) return
    await service.createFlow(environment, flow)
    const [, ...others] = await service.markedFlows(environment, mark)
    for (const id of others) await service.deleteFlow(environment, id)
  })
