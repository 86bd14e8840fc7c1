/** Where a chat with somebody opens in Microsoft Teams. */
export const teamsChat = (emailAddress: string): string =>
  `https://teams.microsoft.com/l/chat/0/0?users=${encodeURIComponent(emailAddress)}`
