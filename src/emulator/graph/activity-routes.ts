import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import * as v from 'valibot'
import type { Caller } from '../entra/authentication.ts'
import type { Party, User } from '../tenant.ts'
import type { World } from '../world.ts'
import { readBody } from './appointment-input.ts'
import type { GraphEnv } from './graph-app.ts'
import { GraphError } from './graph-error.ts'

const PERMISSION = 'TeamsActivity.Send'
const TEAMS_LINK = 'https://teams.microsoft.com/l/'
/** No documentation says so, but with a longer link Graph answers no more than that something went wrong. */
const LONGEST_LINK = 1024

const Notification = v.object({
  topic: v.object({
    source: v.picklist(['entityUrl', 'text']),
    value: v.pipe(v.string(), v.minLength(1)),
    webUrl: v.nullish(v.string(), null),
  }),
  activityType: v.pipe(v.string(), v.minLength(1)),
  previewText: v.object({ content: v.string() }),
  templateParameters: v.nullish(v.array(v.object({ name: v.string(), value: v.string() })), []),
})
type Topic = v.InferOutput<typeof Notification>['topic']

/** Puts notifications into people's activity feeds, in the name of whoever calls. */
export function activityRoutes(world: World): Hono<GraphEnv> {
  return new Hono<GraphEnv>().post('/:user/teamwork/sendActivityNotification', async (c) => {
    const { caller } = c.var
    checkScope(caller)
    const { previewText, ...notification } = await readBody(c.req.raw, Notification)
    checkTopic(notification.topic)
    const recipient = recipientOf(caller, c.req.param('user'))
    if (!caller.tenant.switches.teamsAppInstalled) throw notInstalled(caller, c.req.param('user'))
    caller.tenant.activities.push({
      id: randomUUID(),
      at: world.now().toISOString(),
      actor: partyOf(caller.user),
      recipient: partyOf(recipient),
      ...notification,
      previewText: previewText.content,
    })
    return c.body(null, 204)
  })
}

const partyOf = ({ displayName, userPrincipalName }: User): Party => ({
  name: displayName,
  address: userPrincipalName,
})

function checkScope({ scopes }: Caller): void {
  if (scopes.includes(PERMISSION)) return
  throw new GraphError(
    403,
    'Forbidden',
    `Missing scope permissions on the request. API requires one of '${PERMISSION}'. Scopes on the request '${scopes.join(', ')}'.`,
  )
}

function checkTopic({ source, value, webUrl }: Topic): void {
  if (source === 'entityUrl' && !value.startsWith('https://graph.microsoft.com/'))
    throw badRequest("The value of the topic must be a Microsoft Graph URL when its source is 'entityUrl'.")
  if (source === 'text' && webUrl === null)
    throw badRequest("The webUrl of the topic is required when its source is 'text'.")
  if (webUrl === null) return
  if (!webUrl.startsWith(TEAMS_LINK))
    throw badRequest(`The webUrl of the topic must begin with ${TEAMS_LINK}.`)
  if (webUrl.length > LONGEST_LINK) throw badRequest('UnknownError')
}

/** Somebody of the tenant by their id or user principal name; nobody notifies themselves in their own name. */
function recipientOf({ tenant, user }: Caller, name: string): User {
  const recipient = tenant.users.find(({ id, userPrincipalName }) =>
    [id, userPrincipalName.toLowerCase()].includes(name.toLowerCase()),
  )
  if (!recipient) {
    throw new GraphError(
      404,
      'Request_ResourceNotFound',
      `Resource '${name}' does not exist or one of its queried reference-property objects are not present.`,
    )
  }
  if (recipient === user) throw badRequest("A user can't send notifications to themselves.")
  return recipient
}

const notInstalled = ({ clientId }: Caller, name: string) =>
  new GraphError(
    403,
    'Forbidden',
    `Application with AAD App Id '${clientId}' is not authorized to generate custom text notifications about '/v1.0/users/${name}/teamwork/sendActivityNotification' to the recipient. Ensure that the expected Teams app is installed in the target scope (user, team, or chat).`,
  )

const badRequest = (message: string) => new GraphError(400, 'BadRequest', message)
