/** How far a draft is kept: on its way as it is now, there, or not to be written for now. */
export type Keeping = 'saving' | 'saved' | 'unsaved'

/** How a draft is to be written. */
export interface Writing {
  /** Aborted once a later writing has overtaken it. */
  readonly signal: AbortSignal
  /** Whether the page may be gone before the answer is there. */
  readonly leaving: boolean
}

/** What a keeper of drafts works with. */
interface Means<Draft> {
  readonly write: (draft: Draft, how: Writing) => Promise<unknown>
  /** Does something a moment later; gives the way to call it off. */
  readonly later: (work: () => void) => () => void
  readonly tell: (keeping: Keeping) => void
}

/** Keeps a draft a moment after its last change; one writing at a time, and the last one counts. */
export class DraftKeeper<Draft> {
  readonly #means: Means<Draft>
  #unwritten: { readonly draft: Draft } | null = null
  #underWay: { readonly draft: Draft; readonly leaving: boolean; readonly abort: () => void } | null = null
  #ended: Promise<void> = Promise.resolve()
  #isAwaited = false
  #callOff: (() => void) | null = null

  constructor(means: Means<Draft>) {
    this.#means = means
  }

  /** The draft is another now. */
  change(draft: Draft): void {
    this.#unwritten = { draft }
    this.#means.tell('saving')
    this.#callOff?.()
    this.#callOff = this.#means.later(() => {
      this.#callOff = null
      if (!this.#underWay) this.#write(false)
    })
  }

  /** Writes at once whatever has not arrived, for the page may be leaving. */
  flush(): void {
    const { draft, leaving, abort } = this.#underWay ?? {}
    // Whoever waits for a writing goes on with what it has written.
    if (this.#isAwaited || (!this.#unwritten && (draft === undefined || leaving))) return
    if (draft !== undefined) this.#unwritten ??= { draft }
    abort?.()
    this.#write(true)
  }

  /** Writes this now, after whatever is under way; fails as the writing does. */
  async write(draft: Draft): Promise<void> {
    await this.drop()
    this.#unwritten = { draft }
    this.#isAwaited = true
    this.#means.tell('saving')
    await this.#write(false).finally(() => {
      this.#isAwaited = false
    })
  }

  /** Writes nothing more; whatever is under way has ended then. */
  async drop(): Promise<void> {
    this.#callOff?.()
    this.#callOff = null
    this.#unwritten = null
    await this.#ended
  }

  #write(leaving: boolean): Promise<void> {
    const written = this.#writeUnwritten(leaving)
    // Whoever has no use for the failure has been told of it.
    this.#ended = written.catch(() => undefined)
    return written
  }

  async #writeUnwritten(leaving: boolean): Promise<void> {
    const taken = this.#unwritten
    if (!taken) return
    this.#callOff?.()
    this.#callOff = null
    this.#unwritten = null
    const controller = new AbortController()
    const own = { draft: taken.draft, leaving, abort: () => controller.abort() }
    this.#underWay = own
    try {
      await this.#means.write(taken.draft, { signal: controller.signal, leaving })
      if (this.#underWay === own && !this.#unwritten) this.#means.tell('saved')
    } catch (error) {
      if (this.#underWay !== own) return
      this.#unwritten ??= taken
      this.#means.tell('unsaved')
      throw error
    } finally {
      if (this.#underWay === own) {
        this.#underWay = null
        this.#goOn(taken)
      }
    }
  }

  /** What changed during a writing, and waits for nothing but its end. */
  #goOn(before: { readonly draft: Draft }): void {
    if (this.#unwritten && this.#unwritten !== before && !this.#callOff) this.#write(false)
  }
}
