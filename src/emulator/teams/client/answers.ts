import * as v from 'valibot'
import { frameContextOf } from './context.ts'
import type { Conversation } from './conversation.ts'
import type { Lifecycle } from './lifecycle.ts'
import type { Links } from './links.ts'
import { Message } from './message.ts'
import { nestedAnswer, readNested } from './nested-app-auth.ts'
import type { Person } from './person.ts'
import { runtimeConfig } from './runtime-config.ts'
import type { Saving } from './saving.ts'
import type { Tab } from './tab.ts'

/** All that Teams is to a tab. */
export interface Teams {
  readonly tab: Tab
  readonly conversation: Conversation
  readonly lifecycle: Lifecycle
  readonly saving: Saving
  readonly links: Links
  readonly person: Person
}

type Args = readonly unknown[]
/** What a tab is answered; nothing where it expects no answer. */
type Answer = Args | undefined | Promise<Args | undefined>

/** Answers a tab in TeamsJS's protocol; what it asks beyond this stays without an answer. */
export function answersOf({ tab, lifecycle, saving, links, person }: Teams) {
  const silent = (act: () => void): undefined => {
    act()
  }
  const done = (act: () => void, answer: Args): Args => {
    act()
    return answer
  }
  /** The tab is answered before it is taken away. */
  const leaving = (act: () => void, answer: Args): Args => {
    setTimeout(act)
    return answer
  }
  const answers: Readonly<Record<string, (args: Args) => Answer>> = {
    initialize: () => [frameContextOf(tab), 'web', '2.0.4', runtimeConfig(tab.setting.nestedAppAuth)],
    getContext: () => [tab.context()],
    registerHandler: ([event]) => silent(() => tab.registered.add(String(event))),
    'appInitialization.appLoaded': () => silent(() => lifecycle.loaded()),
    'appInitialization.success': () => done(() => lifecycle.ready(), [undefined]),
    'appInitialization.expectedFailure': ([reason]) => silent(() => lifecycle.refused(reason)),
    'appInitialization.failure': ([reason]) => silent(() => lifecycle.failed(reason)),
    'authentication.getAuthToken': (args) => person.authToken(args),
    'settings.setValidityState': ([valid]) => silent(() => saving.valid(valid === true)),
    'settings.getSettings': () => [tab.settings ?? { entityId: tab.entityId }],
    'settings.setSettings': ([settings]) => done(() => saving.keep(settings), [true]),
    shareDeepLink: (args) => silent(() => links.share(args)),
    executeDeepLink: ([link]) => leaving(() => links.follow(String(link)), [true]),
    'pages.navigateToApp': ([target]) => leaving(() => links.navigate(target), [true]),
    'pages.currentApp.navigateTo': ([target]) => leaving(() => links.navigate(target), [undefined]),
    'pages.currentApp.navigateToDefaultPage': () => leaving(() => links.goTo(''), [undefined]),
  }
  return answers
}

/** Listens to the tab and answers it. */
export function listen(teams: Teams): void {
  const { tab, conversation, person } = teams
  const answers = answersOf(teams)
  addEventListener('message', async (event) => {
    const read = v.safeParse(Message, event.data)
    if (!tab.sent(event) || !read.success) return
    const message = read.output
    const { func, args } = message
    if (func === 'nestedAppAuth.execute') {
      const request = readNested(message.data)
      conversation.heard({ func, args: [request.method] })
      const answer = await nestedAnswer(tab, person, request)
      tab.reply(message, [null, answer])
      return
    }
    conversation.heard({ func, args: args ?? [] })
    const answer = await answers[func]?.(args ?? [])
    if (answer) tab.reply(message, answer)
  })
}
