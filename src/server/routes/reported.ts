import { stream } from 'hono/streaming'
import type { CreationEvent } from '#contract/creation.ts'
import { type Outcome, Progress } from '../creation/progress.ts'
import type { Desk } from '../desk.ts'
import type { SessionContext } from './session.ts'

/** Streams what happens, a line each; the work goes on to its end even if nobody listens any more. */
export function reported(
  c: SessionContext,
  { requestId, log }: Desk,
  work: (progress: Progress) => Promise<Outcome>,
): Response {
  c.header('content-type', 'application/x-ndjson')
  return stream(c, async (lines) => {
    const write = async (event: CreationEvent) => {
      await lines.write(`${JSON.stringify(event)}\n`)
    }
    await write(await work(new Progress(write, requestId, log)))
  })
}
