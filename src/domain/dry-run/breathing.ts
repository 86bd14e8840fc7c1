/** How long work may go on before everything else gets its turn, in milliseconds. */
const LONGEST = 12

/** Lets a long run pause now and then, and only then: `turn` ends when everything else has had its turn. */
export function breathing(clock: () => number, turn: () => Promise<void>): () => Promise<void> | undefined {
  let since = clock()
  return () => {
    if (clock() - since < LONGEST) return undefined
    return turn().then(() => {
      since = clock()
    })
  }
}
