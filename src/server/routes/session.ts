import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import type { SmtpAddress } from '#domain/smtp-address.ts'
import type { Config } from '../config.ts'
import type { Desk } from '../desk.ts'
import { FlowIndexes } from '../flow-indexes.ts'
import { DeletedFlows } from '../flow-operations/deleted-flows.ts'
import { type Microsoft, microsoftFor } from '../gateways/microsoft.ts'
import { type Caller, identityOf } from '../identity.ts'
import type { Log } from '../log.ts'
import { placeOf } from '../store/place.ts'
import type { Store } from '../store/store.ts'

/** What every request of a signed-in user carries through the routes. */
export interface Session {
  Variables: {
    requestId: string
    caller: Caller
    microsoft: Microsoft
    deskAt: (mailbox: SmtpAddress) => Desk
  }
}

/** Lets in who can prove who they are, and opens Microsoft's APIs in their name. */
export function signedIn(config: Config, store: Store, log: Log, now: () => number, pause: Desk['pause']) {
  const identify = identityOf(config, now)
  const microsoftOf = microsoftFor(config, now)
  const flowIndexes = new FlowIndexes(now)
  const deletedFlows = new DeletedFlows()
  return createMiddleware<Session>(async (c, next) => {
    const caller = await identify(c.req.header('authorization'))
    const microsoft = microsoftOf(caller)
    const requestId = c.get('requestId')
    c.set('caller', caller)
    c.set('microsoft', microsoft)
    const { method, routePath: path } = c.req
    const desk = {
      config,
      caller,
      microsoft,
      store,
      actor: { id: caller.userId, name: caller.name },
      flowIndexes,
      deletedFlows,
      requestId,
      now: () => new Date(now()),
      pause,
      log: (error: unknown) => log({ requestId, method, path, error }),
    }
    c.set('deskAt', (mailbox) => ({ ...desk, mailbox, place: placeOf(caller.tenantId, mailbox) }))
    await next()
  })
}

export type SessionContext = Context<Session>
