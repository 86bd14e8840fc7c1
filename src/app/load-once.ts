/** How long a failure stands before loading is tried again: React asks at every drawing, and must not ask the network each time. */
const FAILURE_STANDS = 3000

/** Loads something the first time it is asked for and again only some time after a failure; the same promise suits React's `use`. */
export function loadOnce<Thing>(load: () => Promise<Thing>): () => Promise<Thing> {
  let loading: Promise<Thing> | null = null
  return () => {
    loading ??= load().catch((error: unknown) => {
      setTimeout(() => {
        loading = null
      }, FAILURE_STANDS)
      throw error
    })
    return loading
  }
}
