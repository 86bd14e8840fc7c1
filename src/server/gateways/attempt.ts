import type { Clock } from './clock.ts'
import { exchange, GarbledError } from './exchange.ts'
import type { UpstreamAnswer, UpstreamRequest } from './http.ts'
import { UNREADABLE, unanswered } from './unanswered.ts'
import { UpstreamError } from './upstream-error.ts'
import { bodyOf, refusalOf, sentOf } from './wire.ts'

/** Why no answer came, in the word of the operating system where it has one. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'no connection'
  return 'code' in error ? String(error.code) : error.message
}

/** Asks once, and gives up after so many milliseconds; gives the answer or the refusal, and throws what asking again would not mend. */
export async function attempt(
  request: UpstreamRequest,
  clock: Clock,
  most: number,
): Promise<UpstreamAnswer | UpstreamError> {
  const giveUp = new AbortController()
  const silence = clock.alarm(most, () => giveUp.abort())
  try {
    const received = await exchange(sentOf(request), giveUp.signal)
    const { status, headers } = received
    if (status < 200 || status >= 300) return refusalOf(request, received, clock.now())
    return { status, headers, body: bodyOf(request, received), text: received.text }
  } catch (error) {
    if (error instanceof GarbledError)
      throw unanswered(request, { code: 'unreadable', message: `${UNREADABLE}: ${error.message}` })
    if (error instanceof UpstreamError) throw error
    if (!giveUp.signal.aborted) return unanswered(request, { code: 'unreachable', message: reasonOf(error) })
    const message = `No answer came within ${Math.ceil(most / 1000)} seconds.`
    return unanswered(request, { code: 'timeout', message })
  } finally {
    silence()
  }
}
