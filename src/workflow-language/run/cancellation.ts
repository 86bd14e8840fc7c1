import { cancelledRun } from './run-end.ts'

/** What cancels a run; an `AbortSignal` is one. */
export interface Cancellation {
  readonly aborted: boolean
  addEventListener(type: 'abort', listener: () => void): void
  removeEventListener(type: 'abort', listener: () => void): void
}

/** The given answer, unless the run is cancelled before it comes. */
export async function unlessCancelled<T>(answer: Promise<T>, signal: Cancellation | undefined): Promise<T> {
  if (!signal) return answer
  let listener = () => {}
  const cancelled = new Promise<never>((_, reject) => {
    listener = () => reject(cancelledRun())
    if (signal.aborted) listener()
    else signal.addEventListener('abort', listener)
  })
  try {
    return await Promise.race([answer, cancelled])
  } catch (error) {
    // Whoever performs the action may listen to the signal as well and be the first to say so.
    throw signal.aborted ? cancelledRun() : error
  } finally {
    signal.removeEventListener('abort', listener)
  }
}
