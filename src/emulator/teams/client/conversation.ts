import type { Setting } from '../setting.ts'
import type { Said } from './message.ts'
import { part } from './part.ts'

interface Waiting {
  readonly funcs: readonly string[]
  readonly hear: (said: Said) => void
}

/** Everything that the tab has said, on the page and for whoever waits for a word. */
export class Conversation {
  readonly log: Said[] = []
  readonly #words: Setting['words']
  #waiting: Waiting[] = []
  #shown = 0

  constructor(words: Setting['words']) {
    this.#words = words
  }

  heard(said: Said): void {
    this.log.push(said)
    // The tab may share the processor with its host, and has more urgent things to do. Safari knows no idle time.
    const whenIdle = globalThis.requestIdleCallback ?? setTimeout
    if (this.log.length - this.#shown === 1) whenIdle(() => this.#show())
    const due = this.#waiting.filter(({ funcs }) => funcs.includes(said.func))
    this.#waiting = this.#waiting.filter((waiting) => !due.includes(waiting))
    for (const { hear } of due) hear(said)
  }

  /** The next time that the tab says one of these things; fails when it is silent for half a minute, as Teams would. */
  next(...funcs: string[]): Promise<Said> {
    return new Promise((resolve, reject) => {
      const limit = setTimeout(() => {
        reject(new Error(`The tab never said ${funcs.join(' or ')}.`))
      }, 30_000)
      this.#waiting.push({
        funcs,
        hear: (said) => {
          clearTimeout(limit)
          resolve(said)
        },
      })
    })
  }

  #show(): void {
    const lines = this.log.slice(this.#shown).map(({ func, args }) => {
      const details = document.createElement('span')
      details.textContent = args.length > 0 ? ` ${JSON.stringify(args)}` : ''
      const line = document.createElement('li')
      line.append(func, details)
      return line
    })
    this.#shown = this.log.length
    part('log', HTMLElement).append(...lines)
    part('count', HTMLElement).textContent = `(${this.log.length} ${this.#words.said})`
  }
}
