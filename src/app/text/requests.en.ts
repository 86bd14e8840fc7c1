import type { RequestState } from '#domain/request/moves.ts'
import type { SlotCost } from '#domain/request/slot-cost.ts'

/** What a state is, and what happens next. */
export interface Standing {
  readonly what: string
  readonly next: string
}

/** Everything that a sentence about a request may name. */
export interface Telling {
  /** Who asked. */
  readonly requester: string
  /** Who did what happened last; where nobody did, an administrator. */
  readonly by: string | null
  readonly expires: string | null
}

/** What is said of each state. */
export type Standings = Readonly<Record<RequestState, (telling: Telling) => Standing>>

const someone = (by: string | null) => by ?? 'An administrator'
const deadline = (expires: string | null) => (expires ? ` It expires on ${expires} if nobody decides.` : '')

const states: Readonly<Record<RequestState, string>> = {
  draft: 'Draft',
  sent: 'Waiting',
  approved: 'Approved',
  building: 'Being built',
  live: 'Live',
  failed: 'Not built yet',
  declined: 'Declined',
  withdrawn: 'Withdrawn',
  expired: 'Expired',
}

const own: Standings = {
  draft: () => ({
    what: 'This is a draft',
    next: 'Only you can see it. Continue writing, and send it when it says what you need.',
  }),
  sent: ({ expires }) => ({
    what: 'Waiting for an administrator',
    next: `An administrator can approve it into a live flow, or decline it.${deadline(expires)}`,
  }),
  approved: ({ by }) => ({
    what: 'Your request is approved',
    next: `${someone(by)} approved it. It’s live once an administrator has built it.`,
  }),
  building: ({ by }) => ({
    what: 'Your flow is being built',
    next: `${someone(by)} is building it right now. This page shows when it’s live.`,
  }),
  live: ({ by }) => ({
    what: 'Your flow is live',
    next: `${someone(by)} built it. It runs from the next appointment on.`,
  }),
  failed: () => ({
    what: 'Your flow couldn’t be built yet',
    next: 'Your request stays approved, and an administrator can try again. You don’t need to do anything.',
  }),
  declined: ({ by }) => ({
    what: 'Your request was declined',
    next: `${someone(by)} declined it. You can ask again with their answer in mind.`,
  }),
  withdrawn: () => ({ what: 'You withdrew this request', next: 'You can ask again whenever you need it.' }),
  expired: () => ({
    what: 'Nobody decided in time',
    next: 'The request has expired. You can ask again if you still need it.',
  }),
}

const others: Standings = {
  ...own,
  sent: ({ requester, expires }) => ({
    what: `${requester} asks for a flow`,
    next: `Approve it to build it with your connections, or decline it and say why.${deadline(expires)}`,
  }),
  approved: ({ by }) => ({
    what: 'Approved, but not built yet',
    next: `${someone(by)} approved it. It can be built at any time.`,
  }),
  building: ({ by }) => ({
    what: 'The flow is being built',
    next: `${someone(by)} is building it right now. This page shows when it’s live.`,
  }),
  live: ({ by }) => ({
    what: 'The flow is live',
    next: `${someone(by)} built it. It runs from the next appointment on.`,
  }),
  failed: () => ({
    what: 'The flow couldn’t be built yet',
    next: 'The request stays approved. Put right what was refused and try again, or decline it.',
  }),
  declined: ({ by }) => ({ what: 'Declined', next: `${someone(by)} declined this request.` }),
  withdrawn: ({ requester }) => ({
    what: `${requester} withdrew this request`,
    next: 'There’s nothing left to decide.',
  }),
  expired: ({ requester }) => ({
    what: 'Nobody decided in time',
    next: `The request has expired. ${requester} can ask again.`,
  }),
}

const ownRole: Standings = {
  ...own,
  sent: ({ expires }) => ({
    what: 'Waiting for an administrator',
    next: `An administrator has to change your role in Bookings. You can check here whether they have.${deadline(expires)}`,
  }),
  approved: ({ by }) => ({
    what: 'You’ll be made an administrator',
    next: `${someone(by)} is going to change your role in Bookings. A new role can take a while to arrive: check again later.`,
  }),
  live: () => ({
    what: 'You’re an administrator now',
    next: 'You can build appointment flows for this booking page yourself.',
  }),
}

const othersRole: Standings = {
  ...others,
  sent: ({ requester, expires }) => ({
    what: `${requester} asks to become an administrator`,
    next: `Administrators can change everything about the booking page and build its flows.${deadline(expires)}`,
  }),
  approved: ({ requester, by }) => ({
    what: `${someone(by)} said yes: ${requester}’s role still has to be changed`,
    next: 'Take the steps below in Bookings, then check.',
  }),
  live: ({ requester }) => ({
    what: `${requester} is an administrator now`,
    next: 'They can build appointment flows themselves.',
  }),
}

function slotCost(cost: SlotCost): string {
  switch (cost.kind) {
    case 'reserved':
      return 'A slot is reserved for this flow already.'
    case 'one':
      return cost.certain
        ? `Takes one slot: ${cost.held} of ${cost.limit} are in use now, ${cost.after} afterwards.`
        : `Takes one slot: at least ${cost.held} of ${cost.limit} are in use now, at least ${cost.after} afterwards.`
    case 'unsure':
      return 'Takes one slot. Bookings said recently that all of them are in use; it may work if one has been freed since.'
    case 'full':
      return 'Takes one slot, and none is left. Turn off a flow that is no longer needed, or decline the request and say why.'
  }
}

/** The words of requests in English. */
export const enRequests = {
  title: 'Requests',
  makeMe: 'Make me an administrator',
  makeAdministrator: (name: string) => `Make ${name} an administrator`,
  someFlow: 'A flow, not chosen yet',
  by: (name: string, role: string) => `${name} (${role})`,
  noRole: { stranger: 'no role', 'cannot-tell': 'role can’t be told' },
  states,
  madeAdministrator: 'Done',

  list: {
    groups: {
      drafts: 'Drafts',
      waiting: 'Waiting for a decision',
      underway: 'Approved, not live yet',
      closed: 'Closed',
    },
    count: (count: number) => `${count} ${count === 1 ? 'request' : 'requests'}`,
    continue: 'Continue writing',
    continueNamed: (what: string) => `Continue writing: ${what}`,
    changed: (when: string) => `Changed ${when}`,
    expires: (when: string) => `Expires ${when}`,
    none: 'No requests yet',
    noneToDecide: 'When somebody asks you for a flow, or to become an administrator, it appears here.',
    noneOwn: 'Prepare a flow and ask an administrator to approve it. What you ask for appears here.',
    nothingWaits: 'No request is waiting for a decision.',
    ask: 'Ask for a flow',
    askRole: 'Ask to become administrator',
  },

  page: {
    notFound: {
      what: 'This request doesn’t exist, or it isn’t yours to see.',
      todo: 'Requests are seen by whoever asked and by the administrators of the booking page.',
    },
    toList: 'All requests',
    overtaken: 'Somebody else was faster. This is the request as it is now.',
    own,
    others,
    ownRole,
    othersRole,
    reasonGiven: 'Reason',
    openFlow: 'Show the flow on the booking page',
    unseenFlow: 'You see the flow on the booking page once its owner shares it with you.',
    askAgain: 'Ask again',
    withdraw: 'Withdraw',
    withdrawSure: 'Withdraw this request? Nobody can approve it afterwards.',
    withdrawYes: 'Yes, withdraw',
    discard: 'Discard draft',
    discardSure: 'Discard this draft? It can’t be continued afterwards.',
    discardYes: 'Yes, discard',
    keep: 'Keep it',
    withdrawn: 'Withdrawn',
    checkRole: 'Check my role again',
    notYet: 'Bookings doesn’t list you as an administrator yet. A new role can take a while to arrive.',
  },

  asked: {
    title: 'What is asked for',
    does: 'What the flow does',
    why: 'Why',
    noReason: 'No reason given yet.',
    by: 'Asked by',
    when: 'Asked on',
    writtenOn: 'Begun on',
    expires: 'Expires on',
    template: 'Template',
    name: 'Name of the flow',
    unknownTemplate: 'The template of this request doesn’t exist any more, so the flow can’t be built.',
    unfinished: 'This can’t be shown as a flow yet: some details are missing or no longer valid.',
  },

  answers: {
    title: 'Details',
    lead: (changed: number) =>
      changed === 0
        ? 'Everything is as the template suggests.'
        : `${changed} ${changed === 1 ? 'detail differs' : 'details differ'} from what the template suggests.`,
    changed: 'Changed',
    suggested: 'Template suggests',
    suggestedFor: (question: string) => `Template suggests for: ${question}`,
    yes: 'Yes',
    no: 'No',
    empty: '(empty)',
  },

  dryRun: {
    title: 'Dry run',
    none: 'Not tried on any appointment yet.',
    ran: (count: number, when: string) =>
      `Tried on ${count} ${count === 1 ? 'appointment' : 'appointments'} on ${when}.`,
    other: 'It was another version of the flow that was tried.',
    try: 'Try it now',
    tryAgain: 'Try it again',
    close: 'Close the dry run',
  },

  decision: {
    title: 'Your decision',
    slot: 'Flow slot',
    slotCost,
    whoHolds: 'See who holds the slots',
    approveAndBuild: 'Approve and build',
    build: 'Build the flow',
    tryAgain: 'Try again',
    decline: 'Decline…',
    declineTitle: 'Decline this request',
    declineReason: 'Reason',
    declineHint: (name: string) => `${name} reads this.`,
    declineMissing: 'Say why, so that they know what to do.',
    declineTooLong: (longest: number) => `Use at most ${longest} characters.`,
    declineSend: 'Decline request',
    cancel: 'Cancel',
    declined: 'Request declined',
    approved: 'Request approved',
    approving: 'Approving and building',
    notApproved: 'The request wasn’t approved',
    changedTemplate:
      'The details no longer fit the template. Decline it and ask for a new request, which starts with the template as it is now.',
  },

  role: {
    steps: 'Steps in Bookings',
    open: 'Open Bookings',
    choose: (business: string) => `Open Bookings and choose “${business}”.`,
    staff: (name: string) =>
      `Open Staff and choose ${name}. If ${name} isn’t listed, add them with this address:`,
    copyAddress: 'Copy address',
    set: 'Set the role to Administrator and save.',
    afterwards: 'Come back here and check. A new role can take a while to arrive.',
    willDo: 'I will do it',
    check: 'I made them administrator: check',
    notYet: (name: string) =>
      `Bookings doesn’t list ${name} as an administrator yet. A new role can take a while to arrive.`,
  },

  tell: {
    administrators: 'Tell the administrators',
    requester: (name: string) => `Tell ${name}`,
    optional: 'They see the request here in any case.',
    copyLink: 'Copy link',
    chat: 'Send in Teams chat',
    mail: 'Send as mail',
    activity: 'Notify in Teams',
    askMessage: (what: string, business: string, link: string) =>
      `Could you look at my request “${what}” for ${business}? ${link}`,
    decisionMessage: (what: string, business: string, link: string) =>
      `About your request “${what}” for ${business}: ${link}`,
    told: {
      mail: (names: readonly string[]) => `Mail sent to ${new Intl.ListFormat('en').format(names)}.`,
      activity: (names: readonly string[]) => `${new Intl.ListFormat('en').format(names)} notified in Teams.`,
    },
    notTold: 'Nobody was notified in Teams.',
    toldNobody: 'Nobody could be reached this way.',
    failed: (name: string) => `${name} couldn’t be reached.`,
    sending: 'Sending…',
  },

  history: {
    title: 'History',
    events: {
      draft: 'Began to write',
      sent: 'Sent the request',
      approved: 'Approved the request',
      building: 'Began to build the flow',
      live: 'Flow is live',
      failed: 'Flow was refused',
      declined: 'Declined the request',
      withdrawn: 'Withdrew the request',
      expired: 'Request expired',
    } satisfies Record<RequestState, string>,
    roleEvents: { live: 'Role is administrator', approved: 'Said yes' },
  },

  askRole: {
    title: 'Ask to become administrator',
    explain: (business: string) =>
      `Administrators of ${business} build appointment flows themselves. One of them has to change your role in Bookings; here you ask them to.`,
    who: 'Administrators',
    nobody:
      'The administrators can’t be seen from here. They see your request in Workflow Desk, and you can send them its link.',
    instead: 'You only need one flow?',
    insteadWhy: 'An administrator can build it for you, and your role stays as it is.',
    insteadAsk: 'Ask for a flow instead',
    request: 'Your request',
    reason: 'Why do you need to be an administrator?',
    reasonHint: 'The administrators read this.',
    missing: 'Say why, so that they can decide.',
    tooLong: (longest: number) => `Use at most ${longest} characters.`,
    send: 'Send request',
    sent: 'Request sent',
    standing: 'Nothing to ask for',
    already: 'You’re an administrator of this booking page already.',
    asked: 'You’ve asked already. Look at your request to see how it stands.',
    seeRequest: 'Show my request',
  },
}

/** The words of requests, in any language. */
export type RequestsText = typeof enRequests
