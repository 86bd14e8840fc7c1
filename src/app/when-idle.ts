import { useEffect, useState } from 'react'

/** Does something nobody waits for, once the browser has nothing better to do; gives the way to call it off. */
export function whenIdle(work: () => void): () => void {
  // Safari knows no idle time.
  if (!('requestIdleCallback' in globalThis)) {
    const timer = setTimeout(work, 1000)
    return () => clearTimeout(timer)
  }
  const handle = requestIdleCallback(work)
  return () => cancelIdleCallback(handle)
}

/** Whether the person pays for every byte, and so for none that may never be used. */
export const sparesData = (): boolean =>
  Reflect.get(Object(Reflect.get(navigator, 'connection')), 'saveData') === true

let started = false

/** Whether the first screen has been drawn, so that what it does not wait for may be drawn as well. */
export function useLater(): boolean {
  const [later, setLater] = useState(started)
  useEffect(() => {
    if (started) return
    return whenIdle(() => {
      started = true
      setLater(true)
    })
  }, [])
  return later
}
