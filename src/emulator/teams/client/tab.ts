import { contentUrlOf, filledIn } from '../content-url.ts'
import type { Setting, TabKind, TabSettings } from '../setting.ts'
import { contextOf } from './context.ts'
import type { Message } from './message.ts'
import { part } from './part.ts'

/** What Teams lets a tab's frame do. */
const PERMISSIONS = 'clipboard-read; clipboard-write'
const SANDBOX =
  'allow-scripts allow-same-origin allow-forms allow-modals allow-popups allow-popups-to-escape-sandbox allow-downloads'

/** The tab: what it is, where it stands, and the frame that shows it. */
export class Tab {
  readonly setting: Setting
  kind: TabKind
  theme: string
  at: string
  settings: TabSettings | null
  /** The events that the tab asked to be told of. */
  readonly registered = new Set<string>()
  #frame: HTMLIFrameElement | null = null

  constructor(setting: Setting) {
    this.setting = setting
    const { tab, theme, at, settings } = setting
    this.kind = tab
    this.theme = theme
    this.at = at
    this.settings = settings
  }

  get entityId(): string {
    return this.kind === 'personal' ? 'home' : (this.settings?.entityId ?? '')
  }

  /** Where the tab opens, as it was saved or the manifest says, with everything filled in. */
  get contentUrl(): string {
    const { app } = this.setting
    const pages = {
      personal: contentUrlOf(app, '/'),
      channel: this.settings?.contentUrl ?? contentUrlOf(app, '/'),
      configure: contentUrlOf(app, '/teams/configure'),
      remove: this.settings?.removeUrl ?? contentUrlOf(app, '/teams/remove'),
    }
    return this.filledIn(pages[this.kind])
  }

  filledIn(contentUrl: string): string {
    const { locale, person } = this.setting
    return filledIn(contentUrl, {
      'app.theme': this.theme,
      'app.locale': locale,
      'page.id': this.entityId,
      'page.subPageId': this.at,
      'user.loginHint': person.username,
      'user.tenant.id': person.tenantId,
      'user.id': person.id,
    })
  }

  context() {
    return contextOf(this)
  }

  /** Opens the tab anew, in a frame of its own. */
  open(): void {
    this.close()
    const frame = document.createElement('iframe')
    frame.name = 'embedded-page-container'
    frame.title = this.setting.appName
    frame.allow = PERMISSIONS
    frame.setAttribute('sandbox', SANDBOX)
    frame.src = this.contentUrl
    this.#frame = frame
    part('stage', HTMLElement).append(frame)
  }

  close(): void {
    this.#frame?.remove()
    this.#frame = null
    this.registered.clear()
  }

  get isOpen(): boolean {
    return this.#frame !== null
  }

  set hidden(hidden: boolean) {
    if (this.#frame) this.#frame.hidden = hidden
  }

  /** Whether the message comes from the tab itself. */
  sent({ source, origin }: MessageEvent): boolean {
    return source !== null && source === this.#frame?.contentWindow && origin === this.setting.app
  }

  reply({ id, uuidAsString }: Message, args: readonly unknown[]): void {
    this.#post({ id, uuidAsString, args })
  }

  tell(func: string, ...args: unknown[]): void {
    this.#post({ func, args })
  }

  #post(message: object): void {
    this.#frame?.contentWindow?.postMessage(message, this.setting.app)
  }
}
