import * as v from 'valibot'
import type { SmtpAddress } from '#domain/smtp-address.ts'
import type { Config } from '../config.ts'
import type { Caller } from '../identity.ts'
import type { Send } from './http.ts'
import type { TokenSource } from './on-behalf-of.ts'
import { allPages } from './paging.ts'
import { SCOPE } from './power-platform.ts'
import { UpstreamError } from './upstream-error.ts'

const ASKED = { service: 'power-platform', operation: 'list flow triggers' } as const

/** Microsoft documents the question, but not the answer: whatever may be the flow's id is taken for it. */
const NamedAction = v.pipe(
  v.looseObject({
    workflowId: v.nullish(v.string()),
    workflowid: v.nullish(v.string()),
    flowId: v.nullish(v.string()),
    resourceId: v.nullish(v.string()),
  }),
  v.transform(({ workflowId, workflowid, flowId, resourceId }) =>
    (workflowId ?? workflowid ?? flowId ?? resourceId ?? '').toLowerCase(),
  ),
)

/** The flows that Power Platform says to watch a mailbox, by their ids; null where it says nothing. */
export const namedFlowsFor =
  (config: Config, send: Send, tokens: TokenSource) =>
  async (caller: Caller, environmentId: string, mailbox: SmtpAddress): Promise<string[] | null> => {
    const query = new URLSearchParams({
      'api-version': '2024-10-01',
      isTrigger: 'true',
      connector: 'shared_microsoftbookings',
      parameterName: 'SMTPAddress',
      parameterValue: mailbox,
      exact: 'true',
    })
    const url = `${config.powerPlatformUrl}/powerautomate/environments/${encodeURIComponent(environmentId)}/flowActions?${query}`
    try {
      const authorization = `Bearer ${await tokens(caller, SCOPE)}`
      const found = await allPages(NamedAction, url, ASKED, (page) =>
        send({ ...ASKED, caller, url: page, headers: { authorization }, pace: 'slow-read' }),
      )
      const ids = [...new Set(found.filter((id) => id !== ''))]
      // That nothing was found also is what some are told who may not ask.
      return ids.length > 0 ? ids : null
    } catch (error) {
      if (error instanceof UpstreamError) return null
      throw error
    }
  }
