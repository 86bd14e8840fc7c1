/** Who asked, for which flow, at which booking page. */
export interface About {
  readonly requester: string
  readonly flow: string
  readonly page: string
}

/** What notices of requests say in English. */
export const enNotices = {
  flow: {
    sent: ({ requester, flow, page }: About) => ({
      subject: `${requester} asks for the flow “${flow}”`,
      lead: `${requester} asks you, as an administrator of the booking page ${page}, for the cloud flow “${flow}”.`,
      next: 'See what the flow will do, which slot it takes and how its dry run went. Then approve or decline it.',
    }),
    approved: ({ flow, page }: About) => ({
      subject: `Approved: the flow “${flow}”`,
      lead: `Your request for the cloud flow “${flow}” at the booking page ${page} was approved.`,
      next: 'An administrator is going to build it. You can follow that on the page of the request.',
    }),
    live: ({ flow, page }: About) => ({
      subject: `The flow “${flow}” is on`,
      lead: `The cloud flow “${flow}” that you asked for at the booking page ${page} is on.`,
      next: 'It runs from the next appointment on.',
    }),
    failed: ({ flow, page }: About) => ({
      subject: `Not built yet: the flow “${flow}”`,
      lead: `Your request for the cloud flow “${flow}” at the booking page ${page} was approved, but building it failed.`,
      next: 'An administrator can try again. The page of the request says what was in the way.',
    }),
    declined: ({ flow, page }: About) => ({
      subject: `Declined: the flow “${flow}”`,
      lead: `Your request for the cloud flow “${flow}” at the booking page ${page} was declined.`,
      next: 'You can ask again with other answers at any time.',
    }),
  },
  administrator: {
    sent: ({ requester, page }: About) => ({
      subject: `${requester} asks to be an administrator of ${page}`,
      lead: `${requester} asks you to make them an administrator of the booking page ${page}.`,
      next: 'The page of the request has the steps to take in Bookings. You can decline it there, too.',
    }),
    approved: ({ page }: About) => ({
      subject: `Approved: administrator of ${page}`,
      lead: `Your request to be an administrator of the booking page ${page} was approved.`,
      next: 'As soon as Bookings has your new role, the page of the request shows it.',
    }),
    live: ({ page }: About) => ({
      subject: `You are an administrator of ${page}`,
      lead: `You are an administrator of the booking page ${page} now.`,
      next: 'You can build appointment flows yourself.',
    }),
    declined: ({ page }: About) => ({
      subject: `Declined: administrator of ${page}`,
      lead: `Your request to be an administrator of the booking page ${page} was declined.`,
      next: 'You can still ask for a flow.',
    }),
  },
  /** What was asked for, as a part of a sentence of Teams’ activity feed. */
  what: { flow: (flow: string) => `the flow “${flow}”`, administrator: 'the administrator role' },
  reason: (requester: string) => `${requester} writes:`,
  declineReason: 'The reason given:',
  open: 'Open the request',
  openInTeams: 'Open it in Microsoft Teams',
  sentWith: (page: string) =>
    `Sent with Workflow Desk for Microsoft Bookings, from the booking page ${page}.`,
}

/** The words of a language. */
export type NoticeWords = typeof enNotices
