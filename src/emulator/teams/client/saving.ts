import * as v from 'valibot'
import { TabSettings } from '../setting.ts'
import type { Conversation } from './conversation.ts'
import type { Lifecycle } from './lifecycle.ts'
import { part } from './part.ts'
import type { Tab } from './tab.ts'

/** The two pages with a button of Teams' own below them: one sets a channel's tab up, the other takes it away. */
export class Saving {
  readonly #tab: Tab
  readonly #conversation: Conversation
  readonly #lifecycle: Lifecycle

  constructor(tab: Tab, conversation: Conversation, lifecycle: Lifecycle) {
    this.#tab = tab
    this.#conversation = conversation
    this.#lifecycle = lifecycle
    this.#button('save').addEventListener('click', () => void this.save().catch(() => undefined))
    this.#button('remove').addEventListener('click', () => void this.remove().catch(() => undefined))
    this.#offer()
  }

  valid(valid: boolean): void {
    this.#button('save').disabled = !valid
    this.#button('remove').disabled = !valid
  }

  keep(settings: unknown): void {
    this.#tab.settings = v.parse(TabSettings, settings)
  }

  /** Presses Save; the tab is opened as it saved itself. */
  async save(): Promise<TabSettings | null> {
    await this.#press('save')
    this.#tab.kind = 'channel'
    this.#tab.at = ''
    this.#offer()
    part('name', HTMLElement).textContent =
      this.#tab.settings?.suggestedDisplayName ?? this.#tab.setting.appName
    this.#lifecycle.open()
    return this.#tab.settings
  }

  /** Presses Remove; the tab is gone. */
  async remove(): Promise<void> {
    await this.#press('remove')
    this.#tab.close()
    this.valid(false)
    part('status', HTMLElement).textContent = this.#tab.setting.words.removed
  }

  async #press(deed: 'save' | 'remove'): Promise<void> {
    const answer = this.#conversation.next(`settings.${deed}.success`, `settings.${deed}.failure`)
    this.#tab.tell(`settings.${deed}`, {})
    const { func, args } = await answer
    if (func.endsWith('success')) return
    const [reason = ''] = args
    part('status', HTMLElement).textContent = `${this.#tab.setting.words.failed}: ${reason}`
    throw new Error(String(reason))
  }

  #offer(): void {
    this.#button('save').hidden = this.#tab.kind !== 'configure'
    this.#button('remove').hidden = this.#tab.kind !== 'remove'
  }

  #button = (deed: 'save' | 'remove') => part(deed, HTMLButtonElement)
}
