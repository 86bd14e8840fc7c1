import type { ConnectionState, Finding, OwnerStanding, Suspension } from '#domain/flow-health/finding.ts'
import type { RunStatus } from '#domain/flow-health/run.ts'
import type { Explanation } from './problems.en.ts'

const some = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`

const suspended: Record<Suspension, Explanation> = {
  'data-policy': {
    what: 'A data policy suspended this flow.',
    todo: 'Ask whoever manages the data policies of your organization, or take the connector that isn’t allowed out of the flow.',
  },
  licence: {
    what: 'Power Automate suspended this flow because a license is missing.',
    todo: 'Its owner needs a license for the premium connectors it uses. Then turn it on again.',
  },
  failing: {
    what: 'Power Automate suspended this flow because it kept failing.',
    todo: 'Fix what the last runs failed with, then turn it on again.',
  },
  idle: {
    what: 'Power Automate suspended this flow because it hadn’t run for a long time.',
    todo: 'Turn it on again if it’s still needed.',
  },
  unknown: {
    what: 'Power Automate suspended this flow.',
    todo: 'Open it in Power Automate to see why.',
  },
}

const connections: Record<
  Extract<Finding, { kind: 'connection' }>['state'],
  (connector: string) => Explanation
> = {
  broken: (connector) => ({
    what: `The connection to ${connector} is broken.`,
    todo: 'Sign in to it again in Power Automate.',
  }),
  'not-found': (connector) => ({
    what: `The connection to ${connector} wasn’t found.`,
    todo: 'It was deleted, or belongs to somebody else. Choose another one in Power Automate.',
  }),
  unbound: (connector) => ({
    what: `No connection to ${connector} is chosen.`,
    todo: 'Choose one in Power Automate: without it, the flow can’t be turned on.',
  }),
}

/** The words of flow health in English. */
export const enHealth = {
  title: 'Flow health',
  of: (flow: string) => `${flow}: health`,
  verdicts: {
    healthy: 'Healthy',
    information: 'Healthy',
    warning: 'Needs attention',
    error: 'Not working',
    off: 'Off',
  },
  findings: {
    title: 'Needs attention',
    none: 'Nothing needs attention.',
    noneTold: 'Everything that could be looked at is as it should be.',
    severities: { error: 'Error', warning: 'Warning', information: 'Note' },
    'webhook-missing': {
      what: 'Bookings doesn’t start this flow.',
      todo: 'It’s on, but its trigger isn’t registered at Bookings: it misses every appointment and holds no slot. Turn it off and on again.',
    },
    suspended,
    'owner-gone': {
      what: 'The owner’s account is closed.',
      todo: 'Its connections will stop working. Share the flow with an administrator, who can rebuild it with connections of their own.',
    },
    'owner-not-administrator': {
      what: 'The owner is no longer an administrator of this booking page.',
      todo: 'Bookings may refuse the flow the next time it’s turned on. Make the owner an administrator again, or have an administrator rebuild it.',
    },
    'owner-not-listed': {
      what: 'The owner isn’t on the staff list of this booking page.',
      todo: 'Unless they manage the mailbox, Bookings may refuse the flow the next time it’s turned on.',
    },
    connection: connections,
    failing: (runs: number, orLonger: boolean, since: string): Explanation => ({
      what:
        runs === 1 && !orLonger
          ? 'The last run failed.'
          : `${orLonger ? 'At least the' : 'The'} last ${runs} runs failed, since ${since}.`,
      todo: 'Open a run below to read what it failed with.',
    }),
    'switch-off-announced': (at: string): Explanation => ({
      what: `Power Automate will turn this flow off on ${at}.`,
      todo: 'Open it in Power Automate to see why.',
    }),
    idle: {
      what: 'This flow hasn’t run for a long time.',
      todo: 'Power Automate turns off flows that don’t run, unless their owner has a premium license. If it’s still needed, check the date below.',
    },
    licence: (connectors: string): Explanation => ({
      what: `${connectors}: these connectors take a premium license.`,
      todo: 'Its owner needs Power Automate Premium. Whether they have it can’t be seen from here.',
    }),
    offAndOn: 'Turn off and on again',
    repair: 'Open connections',
    share: 'Share with an administrator',
  },
  facts: {
    title: 'Details',
    owner: 'Owner',
    you: (name: string) => `${name} (you)`,
    somebody: 'Can’t tell',
    standings: {
      administrator: 'Administrator of this booking page',
      'not-administrator': 'No longer an administrator',
      'not-listed': 'Not on the staff list',
      gone: 'Account closed',
      'cannot-tell': 'Role can’t be told',
    } satisfies Record<OwnerStanding, string>,
    coOwners: 'Co-owners',
    noCoOwners: 'None',
    cannotTell: 'Can’t tell',
    trigger: 'Starts',
    webhook: 'Registered at Bookings',
    webhooks: { registered: 'Yes', missing: 'No', unknown: 'Can’t tell' },
    slot: 'Slot',
    holds: (count: number) => `Holds ${some(count, 'slot', 'slots')}`,
    holdsNone: 'Holds none',
    probablyNone: 'Off, so probably none',
    probablyHolds: 'Suspended, may still hold one',
    lastRun: 'Last run',
    noRun: 'None in the last 28 days',
    switchOff: 'Turned off by Power Automate',
    about: (date: string) => `About ${date}`,
    notBefore: (date: string) => `Not before about ${date}`,
    between: (from: string, to: string) => `Between about ${from} and ${to}`,
    whys: {
      failing: 'Power Automate turns off flows that fail for 14 days.',
      idle: 'And only if it doesn’t run until then, and its owner has no premium license.',
      announced: 'Power Automate says so itself.',
    },
    notTold: 'Can’t tell',
    licence: 'License',
    premium: (connectors: string) => `Premium, for ${connectors}`,
    standard: 'Included in Microsoft 365',
    environment: 'Environment',
    changed: 'Changed',
    why: 'Why it was suspended',
  },
  connections: {
    title: 'Connections',
    states: {
      connected: 'Connected',
      broken: 'Broken',
      'not-found': 'Not found',
      unbound: 'None chosen',
      'cannot-tell': 'Can’t tell: it’s somebody else’s',
    } satisfies Record<ConnectionState, string>,
    open: 'Open connections in Power Automate',
  },
  runs: {
    title: 'Last runs',
    kept: 'Power Automate keeps runs for 28 days.',
    none: 'No runs in the last 28 days.',
    noneAdvice: 'The flow runs when the next appointment starts it.',
    notRead: {
      what: 'The runs couldn’t be read.',
      todo: 'In Power Automate, they’re shown on the page of the flow.',
    },
    statuses: {
      succeeded: 'Succeeded',
      failed: 'Failed',
      'timed-out': 'Timed out',
      cancelled: 'Canceled',
      running: 'Running',
      skipped: 'Skipped',
      unknown: 'Unknown',
    } satisfies Record<RunStatus, string>,
    why: 'What it failed with',
    whyOf: (when: string) => `What the run of ${when} failed with`,
    action: (name: string) => `Action: ${name}`,
    whole: 'The run as a whole',
    notTold: 'Power Automate doesn’t say what it failed with.',
    openRun: 'Open the run in Power Automate',
    failedWith: {
      throttled: {
        what: 'The connector was asked too often.',
        todo: 'Later runs may succeed. If not, let the flow do less at once.',
      },
      reconnect: {
        what: 'The connection isn’t signed in any more.',
        todo: 'Sign in to it again in Power Automate.',
      },
    },
    duration: (milliseconds: number) => {
      const seconds = Math.round(milliseconds / 1000)
      if (seconds < 1) return 'under 1 s'
      if (seconds < 60) return `${seconds} s`
      if (seconds < 3600) return `${Math.floor(seconds / 60)} min ${seconds % 60} s`
      return `${Math.floor(seconds / 3600)} h ${Math.floor((seconds % 3600) / 60)} min`
    },
    took: 'Duration',
    started: 'Started',
    status: 'Status',
  },
  commands: {
    label: 'What can be done with the flow',
    rename: 'Rename',
    renameTitle: 'Rename the flow',
    name: 'Name',
    nameMissing: 'Enter a name.',
    save: 'Save',
    cancel: 'Cancel',
    close: 'Close',
    renamed: (name: string) => `The flow is now called ${name}`,
    changed: (name: string, state: string): Explanation => ({
      what: 'Somebody changed the flow in the meantime.',
      todo: `It’s now called “${name}”, and is: ${state}. Press again to go on all the same.`,
    }),
    share: 'Share',
    shareTitle: 'Share with a co-owner',
    shareLead:
      'A co-owner can see, change and turn off the flow. Administrators of this booking page can be made co-owners.',
    person: 'Administrator',
    shareWith: 'Share',
    shared: (name: string) => `${name} is a co-owner now`,
    nobodyLeft: 'Every administrator of this booking page can change this flow already.',
    inPowerAutomate: 'Share in Power Automate',
    delete: 'Delete',
    deleteTitle: (name: string) => `Delete “${name}”?`,
    deleteLead:
      'It stops, and its slot becomes free. For 15 minutes you can undo this here; it comes back turned off.',
    deleteSure: 'Delete',
    deleted: (name: string) => `“${name}” was deleted.`,
    undoUntil: (time: string) => `You can undo this until ${time}.`,
    undo: 'Undo',
    undoing: 'Bringing it back…',
    restored: (name: string) => `${name} is back, turned off`,
    notBack: {
      owner: 'The flow belongs to you now, and no longer to its former owner.',
      'co-owners':
        'Not everybody who could change the flow may still be able to. Look at its co-owners, and share it again where someone is missing.',
    },
    back: 'Back to the booking page',
    working: 'Working…',
    turnedOffAndOn: (name: string) => `${name} was turned off and on again`,
  },
  suspects: {
    title: 'What may hold the slots',
    lead: 'Bookings says that these slots are taken, but no flow that can be seen from here explains them. A webhook can outlive its flow, and others’ flows may be hidden from you.',
    unseen: (count: number) => `${some(count, 'slot is', 'slots are')} held by nothing visible`,
    noneUnseen: 'At the moment, every slot that is known to be in use is explained.',
    broken: {
      title: 'On, but not started by Bookings',
      todo: 'Turn it off and on again: that registers its webhook anew and lets go of an old one.',
    },
    off: {
      title: 'Turned off',
      todo: 'Turning a flow off should let go of its slot. If it didn’t, turn it on and off again, or delete it.',
    },
    deleted: {
      title: 'Deleted here in the last three weeks',
      todo: 'Its webhook may have been left behind. Bringing a flow back, turning it on and off again lets go of it.',
      by: (name: string, when: string) => `Deleted by ${name} on ${when}`,
      byYou: (when: string) => `Deleted by you on ${when}`,
      nameless: 'A flow whose name is no longer known',
    },
    deletedElsewhere: {
      title: 'Deleted in Power Automate',
      todo: 'Which booking page these belonged to can’t be told. As an administrator of Power Platform you can restore them.',
      when: (when: string) => `Last changed ${when}`,
    },
    administrators: {
      title: 'Flows of other administrators',
      todo: 'You can’t see flows that others haven’t shared with you. Ask what they have, and whether it’s still needed.',
      none: 'Nobody else administers this booking page.',
    },
    hidden: {
      title: 'Flows that Power Platform names',
      todo: 'These watch this mailbox, but you can’t open them. Ask their owner, or an administrator of Power Platform.',
      flow: (id: string, environment: string) => `Flow ${id} in ${environment}`,
    },
    nothing: 'Nothing suspicious was found',
    nothingAdvice: 'Wait for an hour and look again. If the slots are still taken, ask Microsoft support.',
    health: (name: string) => `Health of ${name}`,
    open: 'Open',
  },
  all: {
    title: 'Health of all booking pages',
    checking: (done: number, of: number) =>
      `${done} of ${some(of, 'booking page', 'booking pages')} checked…`,
    checked: (pages: number, ill: number) =>
      ill === 0
        ? `${some(pages, 'booking page', 'booking pages')} checked: nothing needs attention.`
        : `${some(pages, 'booking page', 'booking pages')} checked: ${some(ill, 'flow needs', 'flows need')} attention.`,
    none: 'No booking page of yours',
    noneAdvice: 'Pages appear here on which you have a role, or whose flows you can see.',
    again: 'Check again',
    flows: (count: number) => some(count, 'flow', 'flows'),
    well: 'Nothing needs attention',
    partly: 'Not everything could be read',
    unread: 'Couldn’t be read',
    healthy: (count: number) => `${some(count, 'booking page', 'booking pages')} without findings`,
    stopped: {
      what: 'Checking stopped before the end.',
      todo: 'What was found so far is shown below.',
    },
  },
}

/** The words of flow health, in any language. */
export type HealthText = typeof enHealth
