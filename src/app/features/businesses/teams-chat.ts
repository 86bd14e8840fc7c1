import type { MouseEvent } from 'react'
import { useHost } from '#app/host/host.ts'

/** Where a chat with somebody opens in Microsoft Teams. */
const teamsChat = (emailAddress: string): string =>
  `https://teams.microsoft.com/l/chat/0/0?users=${encodeURIComponent(emailAddress)}`

/** The link to a chat with somebody, which inside Teams opens without leaving it. */
export function useTeamsChat() {
  const host = useHost()
  return (emailAddress: string) => {
    const href = teamsChat(emailAddress)
    if (!host) return { href }
    const onClick = (event: MouseEvent) => {
      event.preventDefault()
      host.open(href).catch(() => undefined)
    }
    return { href, onClick }
  }
}
