import type { Conversation } from './conversation.ts'
import type { Said } from './message.ts'
import { part } from './part.ts'
import type { Tab } from './tab.ts'

const OUTCOMES = [
  'appInitialization.success',
  'appInitialization.expectedFailure',
  'appInitialization.failure',
]

/** How far the tab has come: opened, shown, put to sleep and woken. */
export class Lifecycle {
  readonly #tab: Tab
  readonly #conversation: Conversation
  #asleep = false

  constructor(tab: Tab, conversation: Conversation) {
    this.#tab = tab
    this.#conversation = conversation
    part('suspend', HTMLButtonElement).addEventListener('click', () => void this.suspend())
    part('resume', HTMLButtonElement).addEventListener('click', () => void this.resume())
    part('retry', HTMLButtonElement).addEventListener('click', () => this.open())
  }

  open(): void {
    this.#wake()
    this.#say('opening')
    this.#tab.open()
  }

  loaded(): void {
    this.#say('loaded')
  }

  ready(): void {
    part('failure', HTMLElement).hidden = true
    this.#say('ready')
  }

  refused(reason: unknown): void {
    this.#say('refused', String(reason))
  }

  /** Teams puts a page of its own over a tab that has failed. */
  failed(reason: unknown): void {
    part('failure', HTMLElement).hidden = false
    part('reason', HTMLElement).textContent = String(reason)
    this.#say('failed', String(reason))
  }

  /** Puts the tab to sleep if it knows how to wake; otherwise it is closed, and opened anew later. */
  async suspend(): Promise<void> {
    const { registered } = this.#tab
    if (registered.has('load') && registered.has('beforeUnload')) {
      const done = this.#conversation.next('readyToUnload')
      this.#tab.tell('beforeUnload')
      await done
      this.#tab.hidden = true
    } else this.#tab.close()
    this.#asleep = true
    this.#sleeps(true)
    this.#say('asleep')
  }

  /** Brings the tab back, at another place if one is given, and waits until it says that it is there. */
  async resume(contentUrl?: string): Promise<Said> {
    const outcome = this.#conversation.next(...OUTCOMES)
    // Another place is no longer where the last deep link led.
    if (contentUrl) this.#tab.at = ''
    if (this.#asleep && this.#tab.isOpen) {
      this.#wake()
      this.#say('opening')
      this.#tab.tell('load', {
        entityId: this.#tab.entityId,
        contentUrl: contentUrl ? this.#tab.filledIn(contentUrl) : this.#tab.contentUrl,
      })
    } else this.open()
    return outcome.catch((error: unknown) => {
      this.failed(error)
      throw error
    })
  }

  #wake(): void {
    this.#asleep = false
    this.#sleeps(false)
    part('failure', HTMLElement).hidden = true
    this.#tab.hidden = false
  }

  #sleeps(asleep: boolean): void {
    part('asleep', HTMLElement).hidden = !asleep
    part('suspend', HTMLButtonElement).disabled = asleep
    part('resume', HTMLButtonElement).disabled = !asleep
  }

  #say(status: 'opening' | 'loaded' | 'ready' | 'refused' | 'failed' | 'asleep', detail = ''): void {
    const text = this.#tab.setting.words[status]
    part('status', HTMLElement).textContent = detail ? `${text}: ${detail}` : text
  }
}
