/** Where a chat with people opens in Microsoft Teams, with a message that is still to be sent. */
export function chatAbout(addresses: readonly string[], message: string): string {
  const users = addresses.map(encodeURIComponent).join(',')
  return `https://teams.microsoft.com/l/chat/0/0?users=${users}&message=${encodeURIComponent(message)}`
}
