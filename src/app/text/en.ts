const flows = (count: number) => `${count} ${count === 1 ? 'flow' : 'flows'}`

/** Without Intl, which costs the first screen more time than all of its other words. */
const list = (items: readonly string[]): string =>
  items.length > 2 ? `${items.slice(0, -1).join(', ')}, and ${items.at(-1)}` : items.join(' and ')

/** The words of the page in English, which every other language has to match. */
export const en = {
  product: 'Workflow Desk',
  productFor: 'for Microsoft Bookings',
  common: {
    copy: 'Copy',
    copied: 'Copied',
    selected: 'Selected: press Ctrl+C to copy',
    opensInNewTab: 'opens in a new tab',
    tryAgain: 'Try again',
    loading: 'Loading',
    late: 'This is taking longer than usual.',
    loadAgain: 'Load the page again',
    back: 'Back',
    skipToContent: 'Skip to content',
    updating: 'Updating…',
    asOf: (when: string) => `As of ${when}`,
    join: (...sentences: readonly string[]) => sentences.join(' '),
    list,
  },
  share: {
    share: 'Share',
    shareNamed: (what: string) => `Share: ${what}`,
    copied: 'Link copied',
    link: 'Link to copy',
  },
  header: {
    account: (name: string) => `Account: ${name}`,
    signOut: 'Sign out',
    emulator: 'Emulator',
    emulatorHint: 'Book test appointments in the emulator',
  },
  picker: {
    title: 'Booking pages',
    search: 'Search by name or address',
    none: (query: string) => `No booking page matches “${query}”.`,
    found: (count: number) => `${count} ${count === 1 ? 'booking page' : 'booking pages'}`,
    health: 'Health of all booking pages',
    byAddress: 'Open by address',
    notListed: 'Not in the list? Open a booking page by its address',
    lastOpened: 'Last opened',
    decode: 'Explain an error or a link',
  },
  business: {
    all: 'All booking pages',
    publicPage: 'Open booking page',
    address: 'SMTP address',
    addressUse: 'Use this address in every Bookings trigger in Power Automate.',
    addressTyped:
      'This is the address you entered. It couldn’t be checked, because you can’t read this booking page.',
    copyAddress: 'Copy address',
    contactAddress: (address: string) => `Customers write to ${address}. Triggers don’t accept that address.`,
    role: 'Your role',
    administrators: 'Administrators',
    otherAdministrators: 'Other administrators',
    noAdministrators: 'The administrators can’t be seen from here.',
    onlyAdministrator: 'You’re the only administrator of this booking page.',
    chat: 'Chat',
    chatWith: (name: string) => `Chat with ${name} in Microsoft Teams`,
  },
  roles: {
    administrator: {
      name: 'Administrator',
      allows: 'You can create appointment flows for this booking page.',
    },
    teamMember: {
      name: 'Team member',
      allows: 'You can see this booking page. Only administrators can create appointment flows.',
    },
    scheduler: {
      name: 'Scheduler',
      allows: 'You can manage appointments. Only administrators can create appointment flows.',
    },
    viewer: {
      name: 'Viewer',
      allows: 'You can see appointments. Only administrators can create appointment flows.',
    },
    guest: {
      name: 'Guest',
      allows: 'You can be booked for appointments. Only administrators can create appointment flows.',
    },
    externalGuest: {
      name: 'External guest',
      allows: 'You can be booked for appointments. Only administrators can create appointment flows.',
    },
    'cannot-tell': {
      name: 'Can’t tell',
      allows:
        'You aren’t on the staff list. If you manage the mailbox you may still create appointment flows: Bookings decides when you try.',
    },
    stranger: {
      name: 'None',
      allows: 'You have no role on this booking page.',
    },
  },
  triggers: {
    CreateAppointment: 'When an appointment is booked',
    UpdateAppointment: 'When an appointment is changed',
    CancelAppointment: 'When an appointment is canceled',
  },
  slots: {
    title: 'Flow slots',
    headline: (held: number, limit: number, certain: boolean) => {
      if (held >= limit) return `All ${limit} slots ${certain ? 'are' : 'seem to be'} in use`
      if (held === 0) return `0 of ${limit} slots are known to be in use`
      return `${certain ? '' : 'At least '}${held} of ${limit} slots ${held === 1 ? 'is' : 'are'} in use`
    },
    each: 'Every appointment flow that is on holds one slot of the mailbox, whoever owns it.',
    whyAtLeast:
      'Microsoft doesn’t list the slots of a mailbox. Flows that others own and haven’t shared with you hold slots too, but can’t be seen here.',
    states: {
      free: 'Free',
      live: 'In use',
      off: 'Off, probably free',
      broken: 'On, but not listening',
      foreign: 'In use by a flow you can’t see',
      unseen: 'In use by nothing visible',
      reserved: 'Reserved by a request',
    },
    freeUnsure: 'Looks free',
    freeUnseen: 'Can’t tell',
    build: 'Build a flow',
    buildAnyway: 'Try a new flow anyway',
    full: 'No slot is left for a new flow.',
    fullAdvice: 'Add the actions to an existing flow instead.',
    suspects: 'See what may hold them',
    addInstead: 'Add actions to a flow',
    ask: 'Ask an administrator',
    askRole: 'Become an administrator',
    onlyAdministrators: 'Only administrators can create appointment flows.',
    askOneOf: (names: readonly string[]) =>
      `Ask one of them: ${new Intl.ListFormat('en', { type: 'disjunction' }).format(names)}.`,
    serviceUnseen: {
      what: 'Flows outside solutions aren’t shown.',
      todo: 'Power Automate’s flow service doesn’t answer for you, so more slots may be in use.',
    },
    unread: (names: readonly string[]) =>
      `The flows of ${list(names)} couldn’t be read, so more slots may be in use.`,
  },
  requests: {
    all: 'Requests',
    allWaiting: (count: number) => `Requests: ${count} waiting for you`,
    own: 'Your requests',
    ownOpen: (count: number) => `Your requests: ${count} open`,
  },
  flows: {
    title: 'Appointment flows',
    count: flows,
    noneVisible: 'No appointment flows that you can see',
    noneVisibleAdvice: 'Flows appear here once their owners share them with you.',
    noneVisibleBuilderAdvice: 'Flows you build, and flows that others share with you, appear here.',
    states: { on: 'On', off: 'Off', suspended: 'Suspended by Power Automate' },
    turningOn: 'Turning on…',
    turningOff: 'Turning off…',
    turnedOn: (name: string) => `${name} is on`,
    turnedOff: (name: string) => `${name} is off`,
    owner: 'Owner',
    ownedByYou: (name: string) => `${name} (you)`,
    uses: 'Uses',
    changed: (date: string) => `Changed ${date}`,
    deaf: 'It’s on, but Bookings doesn’t start it. Turn it off and on again.',
    cannotTell: 'Its address is an expression, so it may belong to another booking page.',
    portal: 'Open in Power Automate',
    addActions: 'Add actions…',
    dryRun: 'Dry run',
    health: 'Health',
  },
  broken: {
    title: 'This page couldn’t be shown',
    advice: 'A part of it didn’t arrive. Check your connection and load it again.',
  },
}

/** The words of the page, in any language. */
export type Text = typeof en
