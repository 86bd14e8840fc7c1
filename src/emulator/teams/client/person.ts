import * as v from 'valibot'
import type { TokenAnswer } from '../setting.ts'
import { part } from './part.ts'
import type { Tab } from './tab.ts'

const HostToken = v.union([v.object({ token: v.string() }), v.object({ refusal: v.string() })])
const Texts = v.fallback(v.array(v.string()), [])

/** The person who uses Teams: what tokens there are in their name, and what they have agreed to. */
export class Person {
  answer: TokenAnswer
  #earned: string | undefined
  readonly #tab: Tab

  constructor(tab: Tab) {
    this.#tab = tab
    this.answer = tab.setting.tokenAnswer
  }

  /** The answer to getAuthToken, as TeamsJS takes it. */
  async authToken([, claims]: readonly unknown[]): Promise<readonly unknown[]> {
    if (this.answer !== 'token') return [false, this.answer]
    const [asked] = v.parse(Texts, claims)
    const answer = v.parse(HostToken, await this.ask('auth-token', { claims: asked }))
    return 'token' in answer ? [true, answer.token] : [false, answer.refusal]
  }

  /** Orders something of the emulator in the person's name. */
  async ask(path: string, order: object): Promise<unknown> {
    const person = { id: this.#tab.setting.person.id, tenantId: this.#tab.setting.person.tenantId }
    const response = await fetch(`/teams/${path}`, {
      method: 'POST',
      body: JSON.stringify({ person, earned: this.#earned, ...order }),
    })
    if (!response.ok) throw new Error(`Teams’ own ${path} answered ${response.status}.`)
    return response.json()
  }

  /** Asks the person; what they agree to counts for the host's own tokens too. */
  async agrees(scope: string, claims: string | undefined): Promise<boolean> {
    const dialog = part('consent', HTMLDialogElement)
    const items = scope.split(' ').map((one) => {
      const item = document.createElement('li')
      item.textContent = one
      return item
    })
    part('consent-scopes', HTMLElement).replaceChildren(...items)
    part('consent-claims', HTMLElement).textContent = claims ? this.#tab.setting.words.claims : ''
    dialog.returnValue = ''
    dialog.showModal()
    await new Promise((closed) => dialog.addEventListener('close', closed, { once: true }))
    if (dialog.returnValue !== 'accept') return false
    this.answer = 'token'
    part('auth', HTMLSelectElement).value = this.answer
    this.#earned = claims ?? this.#earned
    return true
  }
}
