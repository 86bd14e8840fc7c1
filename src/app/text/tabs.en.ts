/** The words of a channel tab's set-up in English. */
export const enTabs = {
  configure: {
    title: 'Choose a booking page for this tab',
    lead: 'Everyone here sees the tab. What it shows of the flows depends on what each person may see.',
    chosen: (name: string) => `The tab will show ${name}. Choose Save to go on.`,
    outside: 'Here a tab of a channel or chat is set up, from inside Microsoft Teams.',
    checking: 'Looking for the booking page',
  },
  remove: {
    title: 'Remove this tab',
    lead: 'Only the tab goes away.',
    stays: [
      'The booking page and its appointments in Microsoft Bookings stay as they are.',
      'Every flow stays in Power Automate and keeps running.',
      'You can add the tab again at any time.',
    ],
  },
  toDesk: 'Open Workflow Desk',
}

/** The words of a channel tab's set-up, in any language. */
export type TabWords = typeof enTabs
