import { app, authentication, FrameContexts, pages } from '@microsoft/teams-js'
import type { PageConfig } from '#contract/page-config.ts'
import type { Account } from '../identity/identity.ts'
import { chooseLook, wear } from '../theme/look.ts'
import { configure } from './configured-tab.ts'
import type { FirstQuestion } from './first-question.ts'
import type { Host } from './host.ts'
import { placeIn, placeOf } from './place-asked.ts'
import { firstWord } from './teams-outcome.ts'

/** The tab as Teams has it: who is looking, and what Teams is to it. */
export interface TeamsTab {
  readonly account: Account
  readonly loginHint: string | undefined
  readonly locale: string
  /** What Teams is to the tab by now: another after each suspension. */
  readonly host: () => Host
  /** Tells of the tab coming back from a suspension. */
  readonly onResume: (listener: () => void) => void
  readonly silentToken: (claims?: string) => Promise<string>
  /** What the first page will ask our API for, if it was asked for already. */
  readonly ahead: AskedAhead | null
}

/** A question to our API that was asked before there was a page to ask it. */
export interface AskedAhead extends FirstQuestion {
  readonly answer: Promise<Response>
  /** Settles once the question is on its way, or cannot be asked. */
  readonly sent: Promise<unknown>
}

/** How long, in milliseconds, whatever shows the page may take to prove that it is Teams. */
const PATIENCE = 15_000

const wearAs = (theme: string) => wear(chooseLook(theme, { forcedColors: false, dark: false }))

function hostOf(appId: string | null = null, settled: string | null = null): Host {
  return {
    report: firstWord(),
    share: (place, label) =>
      pages.shareDeepLink({
        subPageId: place,
        subPageLabel: label,
        subPageWebUrl: new URL(place, location.origin).href,
      }),
    open: (url) => app.openLink(url),
    settle: configure,
    appId,
    settled,
  }
}

/** Asks our API for something nobody has come to ask for yet. */
function askAhead(question: FirstQuestion, token: Promise<string>): AskedAhead {
  const sent = token.then((text) => ({
    answer: fetch(question.path, { headers: { authorization: `Bearer ${text}` } }),
  }))
  const answer = sent.then(({ answer }) => answer)
  answer.catch(() => undefined)
  return { ...question, answer, sent }
}

/** Says hello to Teams, follows its theme, and learns who is looking and where they want to be; null where no Teams answers. */
export async function enterTeams(
  { hostOrigins }: PageConfig,
  firstQuestion: (account: Account) => FirstQuestion | null,
): Promise<TeamsTab | null> {
  const answered = await Promise.race([
    app.initialize(hostOrigins).then(() => true),
    new Promise<false>((resolve) => {
      setTimeout(() => resolve(false), PATIENCE)
    }),
  ])
  if (!answered) return null
  app.notifyAppLoaded()
  // Nothing waits for another here: the page itself may still be on its way.
  let firstToken: Promise<string> | null = authentication.getAuthToken({ silent: true })
  firstToken.catch(() => undefined)
  const context = app.getContext()
  let host = hostOf()
  let resumed = () => {}
  let opened = location.pathname

  app.registerOnThemeChangeHandler(wearAs)
  app.lifecycle.registerBeforeSuspendOrTerminateHandler(async () => undefined)
  app.lifecycle.registerOnResumeHandler(({ contentUrl }) => {
    app.registerOnThemeChangeHandler(wearAs)
    const theme = contentUrl.searchParams.get('theme')
    if (theme) wearAs(theme)
    const place = placeOf(contentUrl)
    // Teams names the place it opened the tab at; whoever is elsewhere by now stays there.
    if (place && place !== opened) history.pushState(null, '', place)
    opened = place ?? opened
    host = hostOf(host.appId)
    resumed()
  })

  const { app: shown, page, user } = await context
  wearAs(shown.theme)
  host = hostOf(shown.appId?.toString())
  const asked = placeIn(page.subPageId)
  if (asked) {
    history.replaceState(null, '', `${asked}${location.search}`)
    opened = asked
  }
  if (page.frameContext === FrameContexts.settings) {
    const { entityId } = await pages.getConfig()
    host = { ...host, settled: placeIn(entityId) }
  }
  if (page.frameContext === FrameContexts.remove) pages.config.setValidityState(true)

  const username = user?.userPrincipalName ?? user?.loginHint ?? ''
  const tenantId = user?.tenant?.id ?? ''
  const account = { id: `${user?.id}.${tenantId}`, name: user?.displayName || username, username, tenantId }
  const question = firstQuestion(account)
  const ahead = question && askAhead(question, firstToken)
  // What the server would not take is not given again.
  ahead?.answer.then(
    ({ status }) => {
      if (status === 401) firstToken = null
    },
    () => undefined,
  )
  return {
    account,
    loginHint: user?.loginHint ?? user?.userPrincipalName,
    locale: shown.locale,
    host: () => host,
    onResume: (listener) => {
      resumed = listener
    },
    silentToken: (claims) => {
      const first = claims ? null : firstToken
      firstToken = null
      return first ?? authentication.getAuthToken({ silent: true, ...(claims ? { claims: [claims] } : {}) })
    },
    ahead,
  }
}
