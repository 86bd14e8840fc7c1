import { ChatRegular } from '@fluentui/react-icons/headless/svg/chat'
import { useText } from '#app/text/text-context.tsx'
import { AnchorButton } from '#app/ui/button.tsx'
import type { Person } from '#domain/staff.ts'
import { useTeamsChat } from './teams-chat.ts'

/** Opens a chat with somebody in Teams. */
export function ChatButton({ person: { displayName, emailAddress } }: { readonly person: Person }) {
  const { business } = useText()
  const chatWith = useTeamsChat()
  return (
    <AnchorButton
      appearance="subtle"
      size="small"
      icon={<ChatRegular />}
      {...chatWith(emailAddress)}
      aria-label={business.chatWith(displayName)}
    >
      {business.chat}
    </AnchorButton>
  )
}
