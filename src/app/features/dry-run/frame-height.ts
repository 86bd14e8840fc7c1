/** Keeps a frame as high as what stands in it, though no higher than said, until what it gives back is called. */
export function keepHeight(frame: HTMLIFrameElement, highest: number): () => void {
  const inner = frame.contentDocument
  if (!inner) return () => undefined
  let planned = 0
  const measure = () => {
    planned = 0
    const scrolled = inner.scrollingElement ?? inner.documentElement
    // A document is at least as high as its frame; the margin keeps the page around from moving meanwhile.
    frame.style.marginBlockEnd = `${frame.offsetHeight}px`
    frame.style.height = '0'
    const borders = frame.offsetHeight - frame.clientHeight
    const height = scrolled.scrollHeight + borders
    frame.style.height = `${Math.min(highest, height)}px`
    // A bar to scroll sideways with takes room as well.
    const bar = frame.clientHeight - scrolled.clientHeight
    if (bar > 0) frame.style.height = `${Math.min(highest, height + bar)}px`
    frame.style.marginBlockEnd = ''
  }
  // Later, for an observer that sees its own doing at once is in a loop.
  const observer = new ResizeObserver(() => {
    planned ||= requestAnimationFrame(measure)
  })
  for (const element of [frame, inner.body, ...inner.images]) observer.observe(element)
  measure()
  return () => {
    observer.disconnect()
    cancelAnimationFrame(planned)
  }
}
