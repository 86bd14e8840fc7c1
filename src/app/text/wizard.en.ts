import type { CreationStep } from '#contract/creation.ts'
import type { Limitation } from '#domain/connectors/connector.ts'
import type { Unsuitable } from '#domain/flow/append.ts'
import type { FieldToken } from '#domain/flow/fields.ts'
import type { Filling } from '#domain/flow/filling.ts'
import { enPicture } from './picture.en.ts'

/** The answers as a sentence wants them: texts readable, choices by their words. */
export interface Said {
  readonly business: string
  readonly text: (key: string) => string
  readonly choice: (key: string) => string
  readonly is: (key: string) => boolean
}

/** The words of one template: its card, its questions and what it promises. */
export interface TemplateWords {
  readonly name: string
  readonly about: string
  /** What it does not do though one might expect it to, beyond what its connectors say. */
  readonly notes: readonly string[]
  readonly promise: (said: Said) => string
}

export interface QuestionWords {
  readonly label: string
  readonly hint?: string
  readonly options?: Readonly<Record<string, string>>
}

const templates: Readonly<Record<string, TemplateWords>> = {
  'zoom-meeting': {
    name: 'Zoom meeting',
    about: 'Creates a Zoom meeting for every new appointment and emails each customer the link to join.',
    notes: ['If an appointment is changed or canceled, its Zoom meeting stays as it was.'],
    promise: ({ business, text, choice, is }) =>
      `Whenever an appointment is booked with ${business}, a Zoom meeting called “${text('topic')}” is scheduled for its start time. Each customer then gets an email in ${choice('language')} with the link. ${is('joinBeforeHost') ? 'Participants can join before the host.' : 'Participants wait until the host joins.'}`,
  },
  'welcome-mail': {
    name: 'Welcome email',
    about: 'Sends each customer an email of your own in Japanese or English as soon as they book.',
    notes: ['It’s sent in addition to the confirmation that Bookings sends.'],
    promise: ({ business, text, choice }) =>
      `Whenever an appointment is booked with ${business}, each customer gets an email in ${choice('language')} with the subject “${text('subject')}”.`,
  },
  'contact-upsert': {
    name: 'Dynamics 365 contact',
    about:
      'Keeps your customers as contacts in Dynamics 365: finds each one by email address and updates the contact, or creates a new one.',
    notes: [
      'It writes to Dataverse, where Dynamics 365 keeps its contacts. Dynamics 365 Sales Insights can’t do that: it only makes insight cards and is deprecated.',
      'Group bookings carry no phone numbers.',
    ],
    promise: ({ business, choice }) =>
      `Whenever an appointment is booked with ${business}, each customer is looked up among your contacts by email address. A contact that’s found is updated with name and phone number; otherwise a new one is created. How names are split: ${choice('nameOrder')}.`,
  },
  'stripe-customer': {
    name: 'Stripe customer',
    about:
      'Creates a customer in Stripe for everyone who books, so that you can charge or invoice them there. It doesn’t take a payment.',
    notes: [],
    promise: ({ business, text }) =>
      `Whenever an appointment is booked with ${business}, each customer is created in Stripe with their email address and the description “${text('description')}”. No payment is taken.`,
  },
}

const questions: Readonly<Record<string, QuestionWords>> = {
  language: {
    label: 'Language',
    hint: 'Texts you haven’t changed follow the language.',
    options: { ja: 'Japanese', en: 'English' },
  },
  timeZone: { label: 'Time zone', hint: 'Times are written in this time zone.' },
  topic: {
    label: 'Meeting topic',
    hint: 'Everyone in a group booking sees the topic. The customer name would show all their names.',
  },
  joinBeforeHost: { label: 'Participants can join before the host' },
  subject: { label: 'Subject' },
  body: { label: 'Message' },
  description: { label: 'Description', hint: 'Stripe shows it with the customer.' },
  nameOrder: {
    label: 'How customers write their names',
    hint: 'Bookings has one name field; contacts have two. This says where to split it.',
    options: {
      'family-first': 'Family name first (山田 太郎)',
      'given-first': 'Given name first (Taro Yamada)',
      whole: 'Don’t split: keep the whole name as the last name',
    },
  },
}

const fields: Readonly<Record<FieldToken, string>> = {
  ServiceName: 'Service name',
  CustomerName: 'Customer name',
  CustomerNotes: 'Customer notes',
  StaffNames: 'Staff names',
  StartTime: 'Start time',
  EndTime: 'End time',
  BusinessName: 'Business name',
  AppointmentId: 'Appointment ID',
  JoinUrl: 'Zoom link',
}

const limitations: Readonly<Record<Limitation, string>> = {
  'not-in-national-clouds': 'Isn’t available in GCC, GCC High, DoD or the cloud operated by 21Vianet.',
  'cannot-move-meeting': 'Can’t move a meeting to another time.',
  'cannot-delete-meeting': 'Can’t delete a meeting.',
  'no-meeting-password': 'Can’t set a meeting passcode.',
  'zoom-scopes-unconfirmed':
    'Comes from an independent publisher. We can’t confirm that Zoom still grants it everything it needs: book a test appointment first.',
  'cannot-take-payment': 'Can’t take a payment.',
  'no-payment-link': 'Can’t create payment links.',
  'no-invoice': 'Can’t create invoices.',
  'no-refund': 'Can’t refund.',
  'no-customer-name-or-phone': 'Has no fields for name and phone: they go into the description.',
  'cannot-find-customer': 'Can’t look up a customer by email: a second booking creates a second customer.',
}

const unsuitable: Readonly<Record<Unsuitable | 'numbers-not-kept', string>> = {
  'other-trigger': 'The flow starts with another trigger.',
  'other-mailbox': 'The flow belongs to another booking page.',
  'references-not-in-solution':
    'The flow was made outside a solution, so its connections can’t be changed from here. Add the actions in Power Automate, or choose another flow.',
  'may-terminate':
    'The flow has an action that ends the whole run, and with it everything that runs alongside. Choose another flow.',
  'numbers-not-kept':
    'The flow holds a number that would change if it were saved from here. Add the actions in Power Automate, or choose another flow.',
  'too-many-actions': 'With these actions the flow would have more than the 500 that Power Automate allows.',
}

const steps: Readonly<Record<CreationStep, string>> = {
  'check-administrator': 'Check that you’re an administrator',
  'check-slots': 'Check for a free slot',
  'prepare-connections': 'Prepare the connections',
  create: 'Save the flow, turned off',
  'turn-on': 'Turn the flow on',
  verify: 'Check that it’s on',
}

/** How many had it: “0 of 1” is nothing that anybody says. */
function had(
  { seen, filled: having }: { readonly seen: number; readonly filled: number },
  one: string,
  where: string,
) {
  if (seen === 1) return `the only ${one} ${where} ${having === 0 ? 'didn’t have' : 'had'} it`
  return `${having === 0 ? 'none' : having} of ${seen} ${one}s ${where} had it`
}

function filled({ measured: { 'one-to-one': single, group }, before }: Filling): string {
  const places = [
    ...(single ? [had(single, 'booking', 'for one person')] : []),
    ...(group ? [had(group, 'customer', 'in group bookings')] : []),
  ]
  if (places.length > 0) return `Seen here: ${places.join(', and ')}.`
  return before
    ? 'It has been filled here before, but don’t expect it in every booking.'
    : 'Bookings often leaves it empty in bookings for one person.'
}

/** The words of the wizard in English. */
export const enWizard = {
  title: (business: string) => `Build a flow for ${business}`,
  titleExisting: (flow: string) => `Add actions to ${flow}`,
  titleSomeFlow: (business: string) => `Add actions to a flow of ${business}`,
  progress: 'Steps',
  stepOf: (number: number, count: number) => `Step ${number} of ${count}`,
  stepDone: 'done',
  steps: {
    template: 'Template',
    answers: 'Details',
    connections: 'Connections',
    review: 'Review',
    creation: 'Create',
  },
  next: 'Next',
  restored: {
    notice: (when: string) => `Your draft from ${when} was restored.`,
    startOver: 'Start over',
  },
  saveNothing: 'Nothing is created until you confirm on the last page.',
  leave: 'Back to the booking page',

  template: {
    title: 'What should happen?',
    lead: 'Choose a template. You can adapt everything it writes.',
    choose: 'Use this template',
    chooseNamed: (name: string) => `Use this template: ${name}`,
    continue: 'Continue',
    continueNamed: (name: string) => `Continue with ${name}`,
    unknown: 'The template that the link leads to doesn’t exist. Choose another one.',
    uses: 'Connectors',
    standard: 'Standard',
    premium: 'Premium',
    premiumMeans: 'Premium connectors need a Power Automate Premium license.',
    limits: 'Limits and connector details',
    page: 'About this connector',
    pageNamed: (connector: string) => `About this connector: ${connector}`,
    reference: 'Reference',
    referenceNamed: (connector: string) => `Reference of ${connector}`,
    more: 'Need something else?',
    moreAdvice: 'Everything Power Automate can connect to also works with Bookings.',
    allConnectors: 'All supported connectors',
    full: 'All five slots are in use',
    fullAdvice:
      'You can’t create another flow, but you can add these actions to an existing flow. That takes no slot.',
    noneFits: 'There’s no template for this trigger yet. You can add actions in Power Automate.',
  },
  templates,

  answers: {
    title: 'What should it say and do?',
    groups: {
      reader: 'Language and times',
      meeting: 'Zoom meeting',
      mail: 'Email to each customer',
      customer: 'Stripe customer',
      contact: 'Contact',
      other: 'More',
    },
    insert: 'Insert a field',
    insertInto: (label: string) => `Insert a field of the appointment into: ${label}`,
    fieldsOf: (label: string) => `Fields for: ${label}`,
    inserted: (field: string) => `${field} inserted`,
    insertedOr: (field: string, fallback: string) => `${field} inserted, with “${fallback}” where it’s empty`,
    filled,
    canBeEmpty: (filling: Filling) => `Can be empty. ${filled(filling)}`,
    fieldCanBeEmpty: (field: string, filling: Filling) => `${field} can be empty. ${filled(filling)}`,
    addFallback: 'Add a fallback',
    addFallbackTo: (field: string, label: string) => `Add a fallback for ${field} in: ${label}`,
    fallbackAdded: (field: string, fallback: string) =>
      `Where ${field} is empty, “${fallback}” stands there. You can type something else.`,
    preview: 'Preview',
    previewWith: 'with a made-up appointment',
    previewEmpty: (field: string, fallback: string) => `Where ${field} is empty: ${fallback}`,
    readable: (field: string, fallback: string) =>
      fallback === '' ? `[${field}]` : `[${field}; if empty: ${fallback}]`,
    likely: 'Likely',
    allZones: 'All time zones',
    correct: (count: number) =>
      count === 1 ? 'One answer needs to be corrected.' : `${count} answers need to be corrected.`,
    issues: {
      missing: 'Enter some text.',
      tooLong: (longest: number) => `Use at most ${longest} characters.`,
      tooLongFilled: 'This is too long for a flow. Shorten it or use fewer fields.',
      unsuitable: 'Choose one of the options.',
    },
  },
  questions,
  fields,
  limitations,

  connections: {
    title: 'Where should it run, and as whom?',
    target: 'Where to put the actions',
    targetNew: 'A new flow',
    targetNewCosts: (free: number) =>
      `Takes one slot of the mailbox. As far as we can tell, ${free === 1 ? '1 slot is' : `${free} slots are`} free.`,
    targetNewUnsure: 'Bookings said recently that all slots are in use. Try if one has been freed since.',
    targetNewFull: 'Not possible: all slots are in use.',
    targetExisting: 'An existing flow',
    targetExistingCosts: 'Takes no slot. The actions run alongside the existing actions, which don’t change.',
    targetNone: 'No flow of this booking page starts with the same trigger.',
    flow: 'Flow',
    chooseFlow: 'Choose a flow',
    flowMissing: 'Choose the flow to add to.',
    flowOff: 'off',
    environment: 'Environment',
    myFlowsIn: (environment: string) => `${environment} (My flows)`,
    environmentHint: 'Where Power Automate keeps the flow.',
    noEnvironment: 'You have no environment with Dataverse',
    noEnvironmentAdvice:
      'Flows are kept in Dataverse. Ask your Power Platform administrator for an environment that has it.',
    lead: 'The flow acts through these connections, with the permissions of whoever made them.',
    connection: 'Connection',
    connected: 'Connected',
    brokenOption: (name: string) => `${name} (needs repair)`,
    brokenAdvice: (others: boolean) =>
      `This connection is no longer signed in. Repair it in Power Automate, then check again${others ? ', or choose another one' : ''}.`,
    none: 'No connection yet',
    noneAdvice:
      'Create one in Power Automate (New connection, then choose the connector), and check again when you’re back.',
    make: 'Create connection',
    makeNamed: (connector: string) => `Create connection: ${connector}`,
    repair: 'Repair connection',
    repairNamed: (connector: string) => `Repair connection: ${connector}`,
    checkAgain: 'Check again',
    checking: 'Checking connections',
    checked: (missing: number) =>
      missing === 0
        ? 'All connections are ready.'
        : `${missing} ${missing === 1 ? 'connection is' : 'connections are'} not ready.`,
    missing: (connectors: readonly string[]) =>
      `A working connection is needed for: ${new Intl.ListFormat('en').format(connectors)}.`,
  },

  review: {
    title: 'Check before it goes live',
    titleExisting: 'Check before it’s added',
    name: 'Name of the flow',
    nameMissing: 'Enter a name.',
    nameTooLong: 'Use at most 160 characters.',
    defaultName: (template: string, business: string) => `${template} – ${business}`,
    promise: 'What will happen',
    picture: 'The flow',
    pictureAdded: 'What is added',
    pictureBeside: (flow: string) => `Runs alongside the existing actions of “${flow}”, which don’t change:`,
    mailbox: 'Booking mailbox',
    environment: 'Environment',
    flow: 'Added to',
    as: 'Runs as',
    cost: 'Takes',
    costNew: '1 slot of the mailbox',
    costExisting: 'No slot',
    premium: 'License',
    premiumNeeded: (connectors: readonly string[]) =>
      `Power Automate Premium, for ${new Intl.ListFormat('en').format(connectors)}`,
    tryIt: 'Try it on a past appointment',
    tryNoMore: 'Close the dry run',
    notTried: 'Dry run: not tried yet',
    tried: ({ count, failed, warned }: { count: number; failed: number; warned: number }) =>
      `Dry run: ${count} ${count === 1 ? 'appointment' : 'appointments'}, ${failed === 0 ? 'none failed' : `${failed} failed`}${warned === 0 ? '' : `, ${warned} with warnings`}`,
    create: 'Create flow',
    add: 'Add actions',
  },

  picture: enPicture,

  ask: {
    title: (business: string) => `Ask for a flow for ${business}`,
    sendNothing: 'Nothing is sent until you confirm on the last page.',
    fullAdvice:
      'You can ask all the same. Before the flow can be built, an administrator has to free a slot.',
    review: 'Check and say why',
    lead: 'Your request goes to the administrators of this booking page. Nothing is built until one of them approves it.',
    goesTo: 'Goes to',
    anyAdministrator: 'The administrators of this booking page',
    connections: 'Connections',
    theirOwn: 'The administrator who builds the flow uses their own connections.',
    slots: (situation: string) => `${situation}. This flow needs one.`,
    slotsUnknown: 'How many slots are in use can’t be told. This flow needs one.',
    reasonGroup: 'Why you need it',
    reason: 'Reason',
    reasonHint: 'The administrators read this and decide by it.',
    reasonLeft: (left: number) => `${left} ${left === 1 ? 'character' : 'characters'} left`,
    reasonMissing: 'Say why the flow is needed.',
    send: 'Send request',
    sent: 'Request sent',
    keeping: { saving: 'Saving…', saved: 'Saved as draft', unsaved: 'Not saved yet' },
  },

  creation: {
    title: 'Creating the flow',
    titleExisting: 'Adding the actions',
    stay: 'Keep this page open. It takes a few seconds.',
    steps: { ...steps, saveActions: 'Save the flow with the new actions' },
    states: { pending: 'waiting', running: 'in progress', done: 'done', failed: 'failed' },
    refused: 'The flow isn’t live',
    refusedExisting: 'The actions weren’t added',
    lost: 'We don’t know how it ended',
    lostAdvice: 'The answer was lost on the way. Trying again is safe: it never makes a second flow.',
    lostAdviceExisting:
      'The answer was lost on the way. Look at the flow before you try again: the actions may already be there.',
    unsuitable,
    leftNothing: 'Nothing was left behind.',
    leftOff: 'The flow was saved but is turned off. Trying again goes on with it.',
    addInstead: 'Add to an existing flow instead',
    whoHolds: 'See who holds the slots',
    reload: 'Load the flow again',
    reloaded: 'The flow was loaded again. Check what will be added and confirm once more.',
    changedMeanwhile:
      'Somebody changed the flow after you opened it, so nothing was written. Load it again, then check and confirm once more.',
    changeAnswers: 'Change details',
    openConnections: 'Open connections',
    changeConnections: 'Change connections',
    backToReview: 'Back to review',
  },

  done: {
    title: 'Your flow is on',
    titleExisting: 'The actions were added',
    titleOff: 'The actions were added; the flow is off',
    lead: (flow: string) => `“${flow}” runs when an appointment is booked.`,
    leadExisting: (flow: string) => `“${flow}” does this as well from the next booking on.`,
    leadOff: (flow: string) => `“${flow}” is turned off. Turn it on to make it run.`,
    makeSure:
      'Power Automate reports the flow as on, but doesn’t say whether Bookings notifies it. Book a test appointment to make sure. If nothing happens, open the flow in Power Automate and save it there once.',
    portal: 'Open in Power Automate',
    test: 'Book a test appointment',
  },
}

/** The words of the wizard, in any language. */
export type WizardText = typeof enWizard
