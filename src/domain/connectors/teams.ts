import type { Text } from '../flow/expression.ts'
import { type ConnectorCall, defineConnector } from './connector.ts'

export const teams = defineConnector({
  name: 'shared_teams',
  displayName: 'Microsoft Teams',
  tier: 'standard',
  page: 'microsoft-teams',
  reference: 'teams',
  limitations: [],
})

/** Posts a message to a channel as the Workflows bot; the message is HTML. */
export const postToChannel = (post: {
  readonly team: Text
  readonly channel: Text
  readonly message: Text
}): ConnectorCall => ({
  connector: teams.name,
  operationId: 'PostMessageToConversation',
  parameters: {
    poster: 'Flow bot',
    location: 'Channel',
    'body/recipient/groupId': post.team,
    'body/recipient/channelId': post.channel,
    'body/messageBody': post.message,
  },
})
