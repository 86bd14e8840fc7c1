/** Keeps what was used last, up to a weight in all. */
export class LastUsed<Value> {
  readonly #values = new Map<string, { readonly value: Value; readonly weight: number }>()
  #weight = 0

  constructor(
    private readonly most: number,
    private readonly weigh: (value: Value) => number = () => 1,
  ) {}

  get(key: string): Value | undefined {
    const kept = this.#values.get(key)
    if (!kept) return undefined
    this.#values.delete(key)
    this.#values.set(key, kept)
    return kept.value
  }

  /** Keeps a value, weighed anew, and forgets what was not used for the longest time if it is too much. */
  set(key: string, value: Value): void {
    const weight = this.weigh(value)
    this.forget(key)
    this.#values.set(key, { value, weight })
    this.#weight += weight
    for (const oldest of this.#values.keys()) {
      if (this.#weight <= this.most || oldest === key) return
      this.forget(oldest)
    }
  }

  forget(key: string): void {
    this.#weight -= this.#values.get(key)?.weight ?? 0
    this.#values.delete(key)
  }
}

/** Does a thing once at a time for each key; whoever asks meanwhile gets what comes of it. */
export function onceAtATime<Value>(): (key: string, task: () => Promise<Value>) => Promise<Value> {
  const running = new Map<string, Promise<Value>>()
  return (key, task) => {
    const known = running.get(key)
    if (known) return known
    const started = task().finally(() => running.delete(key))
    running.set(key, started)
    return started
  }
}

/** Asks the same only once, and keeps the answer for as long as whoever asks. */
export function once<Answer>(): (key: string, ask: () => Promise<Answer>) => Promise<Answer> {
  const asked = new Map<string, Promise<Answer>>()
  return (key, ask) => {
    const known = asked.get(key) ?? ask()
    asked.set(key, known)
    return known
  }
}

export interface Remembered<Value> {
  /** What is remembered, or else learnt now; what has aged is learnt anew behind the scenes. */
  recall(key: string, learn: () => Promise<Value>): Promise<Value>
  /** What is true now, and remembered. */
  renew(key: string, learn: () => Promise<Value>): Promise<Value>
}

/** Remembers answers, in milliseconds: once older than `ages` they are learnt anew in the background, than `expires` in the foreground. */
export function remembered<Value>({
  most,
  ages,
  expires,
  now,
}: {
  most: number
  ages: number
  expires: number
  now: () => number
}): Remembered<Value> {
  const known = new LastUsed<{ readonly value: Value; readonly learntAt: number }>(most)
  const inOne = onceAtATime<Value>()
  const renew = (key: string, learn: () => Promise<Value>) =>
    inOne(key, async () => {
      const learntAt = now()
      const value = await learn()
      known.set(key, { value, learntAt })
      return value
    })
  return {
    renew,
    recall: async (key, learn) => {
      const found = known.get(key)
      if (!found || found.learntAt + expires <= now()) return renew(key, learn)
      // What was known stays good enough if it cannot be learnt anew just now.
      if (found.learntAt + ages <= now()) renew(key, learn).catch(() => undefined)
      return found.value
    },
  }
}
