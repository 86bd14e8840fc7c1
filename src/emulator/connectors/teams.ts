import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import * as v from 'valibot'
import type { ConnectionEnv } from './connection.ts'
import { inBody, inPath, type Operations, requiredInBody } from './operation.ts'

const post = {
  method: 'POST',
  path: '/beta/teams/conversation/message/poster/{poster}/location/{location}',
  parameters: {
    poster: inPath(),
    location: inPath(),
    'body/recipient': inBody(),
    'body/recipient/groupId': inBody(),
    'body/recipient/channelId': inBody(),
    'body/messageBody': requiredInBody(),
    'body/subject': inBody(),
  },
} as const

/** The actions of Microsoft Teams that post. */
export const teamsOperations: Operations = {
  PostMessageToConversation: post,
  PostCardToConversation: { ...post, path: post.path.replace('/message/', '/adaptivecard/') },
}

const Text = v.pipe(v.string(), v.minLength(1))
const Post = v.object({ recipient: Text, messageBody: Text })
const ChannelPost = v.object({
  recipient: v.object({ groupId: Text, channelId: Text }),
  messageBody: Text,
})

/** The conversations behind a connection; what is posted stays in the journal. */
export const teamsRoutes = new Hono<ConnectionEnv>().post(
  '/beta/teams/conversation/:kind/poster/:poster/location/:location',
  async (c) => {
    const schema = c.req.param('location') === 'Channel' ? ChannelPost : Post
    const { success, issues } = v.safeParse(schema, await c.req.json())
    if (!success) {
      const message = `${v.getDotPath(issues[0])}: ${issues[0].message}`
      return c.json({ error: { code: 'BadRequest', message } }, 400)
    }
    const id = String(c.var.party.world.now().getTime())
    const conversationId = `19:${randomUUID()}@thread.tacv2`
    const messageLink = `https://teams.example/l/message/${conversationId}/${id}`
    return c.json({ id, messageLink, conversationId }, 201)
  },
)
