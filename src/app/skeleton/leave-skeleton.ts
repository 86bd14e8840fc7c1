/** The skeleton once the page has taken its place. */
let left: HTMLElement | null = null
const skeleton = () => document.getElementById('skeleton')

/** Whether the skeleton still stands before the page, and says that it loads. */
export const isCovered = (): boolean => skeleton() !== null

/** Lets the page take its skeleton's place: once it has a title and waits for nothing, or has something to tell. */
export function leaveSkeleton(root: Element): void {
  const has = (selector: string) => root.querySelector(selector) !== null
  const observer = new MutationObserver(() => {
    if (!has('[role=alert]') && (!has('h1') || has('[aria-busy=true]'))) return
    observer.disconnect()
    left = skeleton()
    left?.remove()
  })
  observer.observe(root, { childList: true, subtree: true })
}

/** Says at once what the skeleton says by itself after a while: that the page does not come, or has gone. */
export function sayNotLoaded(): void {
  const standing = skeleton() ?? left
  if (!standing) return
  document.getElementById('root')?.before(standing)
  standing.classList.add('sk-late')
}
