import type { ProblemCode } from '#contract/problem.ts'
import type { Refusal } from '#domain/refusal/refusal.ts'
import type { Remedy } from '#domain/refusal/remedy.ts'

/** What happened, and what to do about it. */
export interface Explanation {
  readonly what: string
  readonly todo: string
}

const problems: Record<ProblemCode, Explanation> = {
  refused: { what: 'Microsoft refused the request.', todo: 'The details below say what it answered.' },
  'not-administrator': {
    what: 'Only administrators can create appointment flows.',
    todo: 'Ask an administrator of this booking page to create the flow or to make you an administrator.',
  },
  'slots-full': {
    what: 'All five slots of this mailbox are in use.',
    todo: 'Add the actions to an existing flow, or turn off one that is no longer needed.',
  },
  'answers-invalid': { what: 'Some answers can’t be used.', todo: 'Correct them and try again.' },
  'request-invalid': { what: 'The request wasn’t understood.', todo: 'Reload the page and try again.' },
  'connection-missing': {
    what: 'A connection is missing.',
    todo: 'Create the connection in Power Automate, then check again.',
  },
  'key-reused': {
    what: 'This flow was already created with other answers.',
    todo: 'Start again to create another one.',
  },
  'flow-changed': {
    what: 'Somebody changed the flow in the meantime.',
    todo: 'Reload the page to see the flow as it is now.',
  },
  'undo-over': {
    what: 'The flow can’t be brought back here any more.',
    todo: 'Ask an administrator of Power Platform to restore it: that works for about three weeks.',
  },
  'person-not-found': {
    what: 'This person wasn’t found in Power Platform.',
    todo: 'Share the flow with them in Power Automate.',
  },
  'flow-unsuitable': {
    what: 'This flow can’t be changed from here.',
    todo: 'Change it in Power Automate. To add actions, you can also choose another flow of this booking page that starts with the same trigger.',
  },
  'already-decided': {
    what: 'Somebody else decided about this request first.',
    todo: 'Look at the request as it is now.',
  },
  'move-not-allowed': {
    what: 'The request is no longer in a state that allows this.',
    todo: 'Look at the request as it is now.',
  },
  'outcome-unknown': {
    what: 'Another administrator began to build this flow, and nobody knows what came of it.',
    todo: 'Ask them to press “Try again”: only they can see whether the flow is there already. If they can’t, you can build it anew after an hour.',
  },
  'too-many-requests': {
    what: 'You already have ten open requests for this booking page.',
    todo: 'Withdraw one that is no longer needed, or wait until it’s decided.',
  },
  'unknown-template': { what: 'This template doesn’t exist.', todo: 'Choose one from the gallery.' },
  'not-found': {
    what: 'It wasn’t found.',
    todo: 'Check the address. It may also have been deleted, or you may not have access to it.',
  },
  'signed-out': { what: 'You’re signed out.', todo: 'Sign in again to go on.' },
  'guest-account': {
    what: 'You’re a guest in this organization.',
    todo: 'Guest accounts can’t use Workflow Desk. Sign in with an account of the organization that owns the booking page.',
  },
  'personal-account': {
    what: 'This is a personal Microsoft account.',
    todo: 'Workflow Desk needs a Microsoft 365 work or school account.',
  },
  'tenant-not-allowed': {
    what: 'Your organization isn’t set up for Workflow Desk.',
    todo: 'Ask the people who run Workflow Desk to allow your organization.',
  },
  'app-only': { what: 'This needs a signed-in person.', todo: 'Sign in with your own account.' },
  offline: {
    what: 'Workflow Desk couldn’t be reached.',
    todo: 'Check your connection and try again. Nothing you entered is lost.',
  },
  internal: {
    what: 'Something went wrong on our side.',
    todo: 'Try again. If it keeps happening, send the details below to the people who run Workflow Desk.',
  },
}

const remedies: Record<Remedy, Explanation> = {
  reconnect: {
    what: 'A connection is no longer signed in.',
    todo: 'Open your connections in Power Automate, repair the one this flow uses, then try again.',
  },
  'not-administrator': {
    what: 'Bookings says you aren’t an administrator of this mailbox.',
    todo: 'Ask an administrator to create the flow or to make you an administrator. A new role can take a while to arrive. If you are one, the connection may belong to another account.',
  },
  'domain-not-allowed': {
    what: 'The domain of the notification URL isn’t on the allow list of Bookings.',
    todo: 'You can’t fix this yourself. Send the support bundle to Microsoft support.',
  },
  'forbidden-unclear': {
    what: 'Bookings refused, and doesn’t say why.',
    todo: 'Either you aren’t an administrator of this mailbox: ask one of them. Or the domain of the notification URL isn’t on the allow list of Bookings: send the support bundle to Microsoft support.',
  },
  quota: {
    what: 'Bookings says this mailbox already has its five appointment flows.',
    todo: 'Some may belong to flows you can’t see. Add the actions to an existing flow, turn off one that isn’t needed, or ask the other administrators about theirs.',
  },
  throttled: {
    what: 'Microsoft is receiving too many requests right now.',
    todo: 'Wait a minute and try again. This isn’t about the five slots.',
  },
  busy: {
    what: 'Microsoft is busy.',
    todo: 'It has asked us not to try again before the time below. This isn’t about the five slots.',
  },
  'connection-not-yours': {
    what: 'A connection belongs to somebody else.',
    todo: 'Choose a connection of your own, or ask its owner to turn the flow on.',
  },
  'connection-unbound': {
    what: 'A connection reference of this flow has no connection.',
    todo: 'Open the flow in Power Automate, choose a connection for every connector, save it, then try again.',
  },
  'flow-not-yours': {
    what: 'This flow belongs to somebody else.',
    todo: 'Ask its owner to share it with you as a co-owner, or to do it for you.',
  },
  'data-policy': {
    what: 'A data policy of your organization doesn’t allow these connectors together.',
    todo: 'Choose another environment, or ask whoever is responsible for the policy.',
  },
  'endpoint-policy': {
    what: 'A data policy of your organization doesn’t allow this address.',
    todo: 'The flow calls an address that the policy blocks. Use another one, or ask whoever is responsible for the policy.',
  },
  licence: {
    what: 'A license is missing.',
    todo: 'The flow uses a premium connector that your license doesn’t include. Ask your Microsoft 365 administrator for a Power Automate license.',
  },
  'webhook-missing': {
    what: 'The flow is on, but Bookings doesn’t tell it about appointments.',
    todo: 'Its webhook isn’t registered. Turn the flow off and on again. If that doesn’t help, open it in Power Automate, delete the trigger, add it again and save.',
  },
  unpublished: {
    what: 'This flow of a solution hasn’t been published yet.',
    todo: 'Open the flow in Power Automate, sign in to its connections and save it. Then turn it on.',
  },
  definition: {
    what: 'Power Automate doesn’t accept the flow’s definition.',
    todo: 'The innermost answer below names what’s wrong. Open the flow in Power Automate and correct it there. If Workflow Desk made the flow, tell the people who run it.',
  },
  'child-flow': {
    what: 'The child flows of this flow aren’t allowed as they are.',
    todo: 'A flow can’t call itself, and a child flow must be on and use connections embedded in it. Open the flow in Power Automate to correct this.',
  },
  'environment-denied': {
    what: 'You don’t have access to this environment.',
    todo: 'Ask an administrator of the environment to give you a role in it, such as Environment Maker, or choose another environment.',
  },
  'privilege-missing': {
    what: 'You’re missing a permission in Dataverse.',
    todo: 'Ask an administrator of the environment for a security role that may create and change flows, such as Environment Maker.',
  },
  'no-access': {
    what: 'Microsoft says your account may not do this.',
    todo: 'Ask the owner or your administrator for access, then try again.',
  },
  consent: {
    what: 'Workflow Desk hasn’t been allowed to act for you yet.',
    todo: 'Review the permissions and agree to them. If you can’t, your administrator has to agree for the organization.',
  },
  interaction: {
    what: 'Microsoft wants to know that it’s you.',
    todo: 'Sign in again to go on.',
  },
  'conditional-access': {
    what: 'A policy of your organization blocks this sign-in.',
    todo: 'Signing in again won’t help. Use a device or network that your organization allows, or ask your administrator about the Conditional Access policy.',
  },
  'account-blocked': {
    what: 'Your account can’t sign in to this app.',
    todo: 'It may be disabled, locked, or not assigned to Workflow Desk. Ask your administrator.',
  },
  'app-setup': {
    what: 'Workflow Desk isn’t set up completely for your organization.',
    todo: 'You can’t fix this yourself. Send the details below to the people who run Workflow Desk.',
  },
  stale: {
    what: 'It was changed by somebody else in the meantime.',
    todo: 'Load it again and repeat what you wanted to do.',
  },
  'not-found': {
    what: 'Microsoft found nothing by this name or address.',
    todo: 'Check it for mistakes. It may also have been deleted, or you may not have access to it.',
  },
  'timed-out': {
    what: 'A Microsoft service took too long to answer.',
    todo: 'What you asked for may have been done all the same: look before you try again.',
  },
  unreachable: {
    what: 'A Microsoft service couldn’t be reached.',
    todo: 'Try again in a few minutes. If other things on the internet work, tell the people who run Workflow Desk.',
  },
  'circuit-open': {
    what: 'A Microsoft service has been failing for a while.',
    todo: 'We’ve stopped asking for the moment so as not to keep you waiting. Try again in a minute.',
  },
  unreadable: {
    what: 'A Microsoft service answered something that can’t be read.',
    todo: 'Try again. If it keeps happening, send the support bundle to Microsoft support.',
  },
  'service-failure': {
    what: 'A Microsoft service failed.',
    todo: 'Try again in a few minutes. If it keeps happening, send the support bundle to Microsoft support.',
  },
  unknown: {
    what: 'Microsoft refused, for a reason we don’t know.',
    todo: 'The details below say what it answered. Send the support bundle to Microsoft support if you need help.',
  },
}

const services: Record<Refusal['service'], string> = {
  entra: 'Microsoft Entra',
  graph: 'Microsoft Graph',
  discovery: 'Power Platform discovery',
  dataverse: 'Dataverse',
  'flow-service': 'Power Automate',
  'power-platform': 'Power Platform',
}

/** What the server calls an operation is English already. */
const operations: Readonly<Record<string, string>> = {}

/** The words for everything that can fail. */
export const enProblems = {
  problems,
  remedies,
  services,
  operations,
  problem: {
    details: 'All details',
    copyDetails: 'Copy details',
    service: 'Service',
    operation: 'Operation',
    onBehalfOf: (scope: string) => `get an access token for ${scope}`,
    status: 'Status',
    code: 'Code',
    message: 'Message',
    layer: (number: number) => `Answer ${number}`,
    time: 'Time',
    requestId: 'Request ID',
    ourRequestId: 'Our request ID',
    retryAfter: 'Retry after',
    seconds: (count: number) =>
      new Intl.NumberFormat('en', { style: 'unit', unit: 'second', unitDisplay: 'long' }).format(count),
    body: 'Answer as received',
    fields: 'Fields',
    signInAgain: 'Sign in again',
    consent: 'Review permissions',
    otherAccount: 'Use another account',
    tryAgainAt: (time: string) => `Try again at ${time}.`,
    roleFound: {
      administrator:
        'We’ve just checked: Bookings lists you as an administrator. So it’s more likely the domain, or a connection of another account.',
      /** Where Bookings itself said that it wants an administrator, which leaves the domain out. */
      saidNot:
        'We’ve just checked: Bookings lists you as an administrator. So it’s most likely a connection of another account.',
      unlisted: 'We’ve just checked: you aren’t on the staff list, so your role can’t be told.',
      other: (role: string) =>
        `We’ve just checked: Bookings lists your role as ${role}. That’s the likely reason.`,
    },
    /** How what was refused left the flow. */
    left: {
      on: 'The flow is on now, but Bookings may not tell it about appointments. Look at it again.',
      off: 'The flow is off now.',
    },
    policy: 'Data policy',
    policyKinds: {
      BusinessAndNonBusinessConnector: 'Business and non-business connectors in one flow',
      BlockedConnectorEndpoint: 'Blocked address',
    },
    writeTo: (address: string) => `Write to ${address}`,
    policyPage: 'Read about this policy',
    openConnections: 'Open connections',
    askAdministrator: 'Ask an administrator',
    whoHolds: 'See who holds the slots',
    openPowerAutomate: 'Open Power Automate',
    requestIds: 'Request IDs',
    answers: 'What each service said',
    region: 'Region',
    environment: 'Environment',
    downloadDetails: 'Download details',
    bundle: {
      title: 'For support',
      download: 'Download support bundle',
      promise:
        'It holds request IDs, times, versions and error codes, and no token, address, name or appointment.',
      contents: 'Exactly what it holds',
      unavailable:
        'The support bundle can’t be made right now. Check your connection and open the details again.',
    },
    decodeAnother: 'Explain an error from Power Automate',
  },
  /** What there is none of, or none any more. */
  gone: {
    page: 'There’s nothing here',
    pageAdvice: 'The address of this page may be mistyped.',
    business: {
      what: 'There’s no booking page with this address.',
      todo: 'The booking page may have been deleted, or its address may have changed.',
    },
    businessInTab: 'You can choose another one for this tab in the settings of the tab.',
    otherBusiness: 'Choose another booking page',
    flow: 'This flow isn’t on the booking page any more, or it isn’t shared with you.',
  },
}

/** The words for failures, in any language. */
export type ProblemWords = typeof enProblems
