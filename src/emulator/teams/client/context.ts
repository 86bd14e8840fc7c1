import type { Tab } from './tab.ts'

const session = crypto.randomUUID()
const frameContexts = {
  personal: 'content',
  channel: 'content',
  configure: 'settings',
  remove: 'remove',
} as const

/** The kind of page that the frame holds, in TeamsJS's words. */
export const frameContextOf = ({ kind }: Tab) => frameContexts[kind]

/** The channel that every channel tab of the emulator stands in. */
export const channel = {
  channelId: '19:emulated-reception@thread.tacv2',
  channelName: 'Reception',
  channelType: 'Regular',
  teamId: '19:emulated-clinic@thread.tacv2',
  teamName: 'Clinic',
  groupId: '55555555-aaaa-4bbb-8ccc-666666666666',
} as const

/** What Teams tells a tab of itself, flat as it is sent; TeamsJS puts it in order. */
export function contextOf(tab: Tab) {
  const { appId, locale, person } = tab.setting
  return {
    appId,
    appSessionId: session,
    sessionId: session,
    manifestVersion: '1.30',
    locale,
    theme: tab.theme,
    hostName: 'Teams',
    hostClientType: 'web',
    ringId: 'general',
    entityId: tab.entityId,
    subEntityId: tab.at,
    frameContext: frameContextOf(tab),
    isFullScreen: false,
    isMultiWindow: false,
    userObjectId: person.id,
    userPrincipalName: person.username,
    userDisplayName: person.name,
    loginHint: person.username,
    tid: person.tenantId,
    ...(tab.kind === 'personal' ? {} : channel),
  }
}
