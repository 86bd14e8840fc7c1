import * as v from 'valibot'
import { deepLinkTo, readDeepLink } from '../deep-link.ts'
import { channel } from './context.ts'
import type { Lifecycle } from './lifecycle.ts'
import { part } from './part.ts'
import type { Tab } from './tab.ts'

/** A place that somebody was about to send a link to. */
export interface Shared {
  readonly subPageId: string
  readonly label: string
  readonly webUrl: string
  readonly link: string
}

const optional = v.optional(v.nullable(v.string()))
const Target = v.object({ appId: optional, pageId: optional, subPageId: optional, webUrl: optional })
const Text = v.fallback(v.string(), '')

/** The ways out of the tab and back into it. */
export class Links {
  readonly shared: Shared[] = []
  readonly #tab: Tab
  readonly #lifecycle: Lifecycle

  constructor(tab: Tab, lifecycle: Lifecycle) {
    this.#tab = tab
    this.#lifecycle = lifecycle
    const share = part('share', HTMLDialogElement)
    share.addEventListener('close', () => {
      const last = this.shared.at(-1)
      if (share.returnValue === 'open' && last) this.follow(last.link)
    })
  }

  /** Opens the window in which somebody sends a link to a place. */
  share(args: readonly unknown[]): void {
    const [subPageId, label, webUrl] = [
      v.parse(Text, args[0]),
      v.parse(Text, args[1]),
      v.parse(Text, args[2]),
    ]
    const { entityId, kind, setting } = this.#tab
    const channelId = kind === 'personal' ? undefined : channel.channelId
    const link = deepLinkTo({ appId: setting.appId, entityId, subPageId, label, webUrl, channelId })
    this.shared.push({ subPageId, label, webUrl, link })
    part('share-label', HTMLElement).textContent = label
    part('share-link', HTMLElement).textContent = link
    const dialog = part('share', HTMLDialogElement)
    dialog.returnValue = ''
    if (!dialog.open) dialog.showModal()
  }

  /** Follows a link: into the tab where it leads there, else to be opened by the person. */
  follow(link: string): void {
    const deep = readDeepLink(link)
    if (deep?.appId === this.#tab.setting.appId) this.goTo(deep.subPageId)
    else this.#leave(link)
  }

  /** Goes where the tab wants to be, in this app or another. */
  navigate(target: unknown): void {
    const { appId, pageId, subPageId, webUrl } = v.parse(Target, target)
    const own = this.#tab.setting.appId
    if ((appId ?? own) === own) this.goTo(subPageId ?? '')
    else this.#leave(webUrl || `https://teams.microsoft.com/l/entity/${appId}/${pageId}`)
  }

  goTo(subPageId: string): void {
    this.#tab.at = subPageId
    this.#lifecycle.open()
  }

  #leave(link: string): void {
    const anchor = part('elsewhere-link', HTMLAnchorElement)
    anchor.textContent = link
    if (/^https?:/.test(link)) anchor.href = link
    else anchor.removeAttribute('href')
    const dialog = part('elsewhere', HTMLDialogElement)
    if (!dialog.open) dialog.showModal()
  }
}
