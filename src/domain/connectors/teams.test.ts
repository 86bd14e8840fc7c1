import { expect, it } from 'vitest'
import { postToChannel } from './teams.ts'

it('posts to a channel as the bot, not as a person', () => {
  expect(postToChannel({ team: 'team-id', channel: '19:x@thread.tacv2', message: 'Hello' })).toEqual({
    connector: 'shared_teams',
    operationId: 'PostMessageToConversation',
    parameters: {
      poster: 'Flow bot',
      location: 'Channel',
      'body/recipient/groupId': 'team-id',
      'body/recipient/channelId': '19:x@thread.tacv2',
      'body/messageBody': 'Hello',
    },
  })
})
