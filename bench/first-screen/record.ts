/** What a document of a visit has noticed; times are milliseconds since its navigation began. */
export interface Seen {
  fcp: number | null
  lcp: number | null
  /** When what people came for was in the document. */
  usable: number | null
  /** When that was painted, too, and the main thread free. */
  interactive: number | null
  /** In the host: when the tab said it is done, in the time of day. */
  success: number | null
}

declare global {
  var firstScreen: Seen
  /** Tells the bench, so that it need not ask and thereby give the page work; answers when the bench is ready. */
  function tell(moment: Moment): Promise<void>
}

/** What the bench waits for: in the host, that it is about to open the tab, and that the tab said it is done. */
export type Moment = 'opening' | 'interactive' | 'success'

/** Runs in every document of a visit before its own scripts, and is given to the browser as text. */
export function record(usable: string): void {
  const seen: Seen = { fcp: null, lcp: null, usable: null, interactive: null, success: null }
  globalThis.firstScreen = seen

  if (window === window.top) {
    addEventListener('message', ({ data }) => {
      if (data?.func !== 'appInitialization.success' || seen.success !== null) return
      seen.success = performance.timeOrigin + performance.now()
      void tell('success')
    })
    const { get, set } = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'src') ?? {}
    Object.defineProperty(HTMLIFrameElement.prototype, 'src', {
      get,
      set(url) {
        void tell('opening').then(() => set?.call(this, url))
      },
    })
    return
  }

  const onEntries = (type: string, take: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true })
  onEntries('paint', ({ name, startTime }) => {
    if (name === 'first-contentful-paint') seen.fcp = startTime
  })
  onEntries('largest-contentful-paint', ({ startTime }) => {
    seen.lcp = startTime
  })
  const watch = new MutationObserver(() => {
    if (!document.querySelector(usable)) return
    watch.disconnect()
    seen.usable = performance.now()
    requestAnimationFrame(() =>
      setTimeout(() => {
        seen.interactive = performance.now()
        void tell('interactive')
      }),
    )
  })
  watch.observe(document, { childList: true, subtree: true })
}
