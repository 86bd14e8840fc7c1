/** The words for whoever is not in yet, or has to show who they are once more, in English. */
export const enArrival = {
  signIn: {
    title: 'Know your booking page, build its flows',
    lead: 'Find the SMTP address of your Microsoft Bookings page, see who holds its five flow slots, and build an appointment flow in a few minutes.',
    button: 'Sign in with Microsoft',
    account: 'Use your work or school account. Guest and personal accounts can’t be used.',
    failed: 'You weren’t signed in.',
    again: 'Microsoft asks you to confirm who you are before you go on.',
    continue: 'Continue',
  },
  host: {
    noAnswer: 'Open this page in Teams or in a browser',
    noAnswerAdvice: 'It is shown inside another page, and no Microsoft 365 app answered.',
    openInBrowser: 'Open in the browser',
  },
}

/** The words for whoever is not in yet, in any language. */
export type ArrivalText = typeof enArrival
