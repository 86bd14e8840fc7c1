/** Does things with the same key one after the other, as long as one process does them all; whatever a thing comes to, the next one begins. */
export function inTurn(): <Done>(key: string, work: () => Promise<Done>) => Promise<Done> {
  const last = new Map<string, Promise<unknown>>()
  return (key, work) => {
    const done = (last.get(key) ?? Promise.resolve()).then(work)
    const over = done.then(
      () => undefined,
      () => undefined,
    )
    last.set(key, over)
    void over.then(() => {
      if (last.get(key) === over) last.delete(key)
    })
    return done
  }
}
