import * as v from 'valibot'
import type { Operation } from '#domain/refusal/operation.ts'
import type { Caller } from '../identity.ts'
import { remembered } from '../remembered.ts'
import { answerOf } from './answer.ts'
import { type DataverseOperations, dataverseOperations } from './dataverse-operations.ts'
import type { DataverseEnvironment } from './discovery.ts'
import { type FlowReads, flowReads, type Unfiltered } from './flow-reads.ts'
import { FLOW_COLUMNS, FlowRow } from './flow-row.ts'
import type { Send, UpstreamAnswer, UpstreamRequest } from './http.ts'
import { lanesOf } from './lanes.ts'
import type { TokenSource } from './on-behalf-of.ts'
import { allPages } from './paging.ts'
import type { Asked } from './unanswered.ts'
import { unlessRefused } from './upstream-error.ts'

/** Rows a page of what is read only for a change. */
const PAGE_SIZE = 500
/** Requests in one user's name at a time: half of what Dataverse takes, for other servers and apps have some too. */
const LANES = 26
/** How long the caller is taken to be the same system user, in milliseconds. */
const WHO = { most: 10_000, ages: 3_600_000, expires: 24 * 3_600_000 }

const ReferenceRow = v.object({
  connectionreferencelogicalname: v.string(),
  connectionid: v.nullish(v.string(), null),
  statecode: v.optional(v.number(), 0),
})

/** What of a flow may be written. */
export type FlowChange =
  | { readonly clientdata: string }
  | { readonly state: 'on' | 'off' }
  | { readonly name: string }

/** The columns that turn a flow on and off. */
const STATES = {
  on: { statecode: 1, statuscode: 2 },
  off: { statecode: 0, statuscode: 1 },
} as const

/** The Dataverse Web API of one environment, in one caller's name. */
export interface Dataverse extends FlowReads, DataverseOperations {
  readonly environment: DataverseEnvironment
  /** The caller's system user. */
  whoAmI(): Promise<string>
  cloudFlow(id: string): Promise<FlowRow | null>
  /** Makes the flow, turned off, under the id given; false where the id is taken. */
  createFlow(id: string, flow: { name: string; description: string; clientdata: string }): Promise<boolean>
  /** Writes to a flow that must exist, and be as `etag` says unless that is `*`. */
  changeFlow(id: string, etag: string, change: FlowChange): Promise<void>
  /** Deletes a flow that is still as `etag` says. */
  deleteFlow(id: string, etag: string): Promise<void>
  /** The connection references of a connector that can be seen. */
  connectionReferences(apiId: string): Promise<{ logicalName: string; connection: string | null }[]>
  /** Makes a connection reference under the id given; false where the id is taken. */
  createConnectionReference(
    id: string,
    reference: { logicalName: string; displayName: string; apiId: string; connection: string },
  ): Promise<boolean>
}

export function dataverseFor(
  send: Send,
  tokens: TokenSource,
  now: () => number,
): (caller: Caller, environment: DataverseEnvironment) => Dataverse {
  const systemUsers = remembered<string>({ ...WHO, now })
  const unfiltered: Unfiltered = new Set()
  const lanes = lanesOf(LANES)
  return (caller, environment) => {
    const root = `${environment.apiUrl}/api/data/v9.2`
    const me = [caller.tenantId, caller.userId, root].join(' ')
    const asked = (operation: Operation): Asked => ({ service: 'dataverse', operation })
    const call = async (
      operation: Operation,
      path: string,
      { headers, ...rest }: Partial<Pick<UpstreamRequest, 'method' | 'json' | 'headers' | 'pace'>> = {},
      pageSize = PAGE_SIZE,
    ): Promise<UpstreamAnswer> => {
      const authorization = `Bearer ${await tokens(caller, `${environment.audience}/.default`)}`
      const request: UpstreamRequest = {
        ...asked(operation),
        caller,
        environment: environment.id,
        url: path.startsWith('http') ? path : `${root}/${path}`,
        ...rest,
        headers: {
          authorization,
          accept: 'application/json',
          'odata-version': '4.0',
          'odata-maxversion': '4.0',
          prefer: `odata.include-annotations="*",odata.maxpagesize=${pageSize}`,
          ...headers,
        },
      }
      return lanes(me, () => send(request))
    }

    /** Creates a row under a key of our choosing: sent twice, it still makes one. */
    const createOnce = (operation: Operation, path: string, json: unknown): Promise<boolean> =>
      unlessRefused(
        [412],
        call(operation, path, { method: 'PATCH', json, headers: { 'if-none-match': '*' } }).then(() => true),
        false,
      )

    return {
      environment,
      ...dataverseOperations({ root, asked, call }),
      ...flowReads(root, (url, pageSize) => call('list flows', url, {}, pageSize), unfiltered),
      whoAmI: () =>
        systemUsers.recall(me, async () => {
          const { body } = await call('who am I', 'WhoAmI')
          return answerOf(v.object({ UserId: v.string() }), body, asked('who am I')).UserId
        }),
      cloudFlow: (id) =>
        unlessRefused(
          [404],
          call('read the flow', `workflows(${id})?$select=${FLOW_COLUMNS}`).then(({ body }) =>
            answerOf(FlowRow, body, asked('read the flow')),
          ),
          null,
        ),
      createFlow: (id, flow) =>
        createOnce('create the flow', `workflows(${id})`, {
          category: 5,
          type: 1,
          primaryentity: 'none',
          ...flow,
        }),
      changeFlow: async (id, etag, change) => {
        const isSwitch = 'state' in change
        await call(isSwitch ? `turn the flow ${change.state}` : 'write the flow', `workflows(${id})`, {
          method: 'PATCH',
          json: isSwitch ? STATES[change.state] : change,
          headers: { 'if-match': etag },
          ...(isSwitch && { pace: 'turn-on' }),
        })
      },
      deleteFlow: (id, etag) =>
        unlessRefused(
          [404],
          call('delete the flow', `workflows(${id})`, {
            method: 'DELETE',
            headers: { 'if-match': etag },
          }).then(() => undefined),
          undefined,
        ),
      connectionReferences: async (apiId) => {
        const rows = await allPages(
          ReferenceRow,
          `${root}/connectionreferences?$select=connectionreferencelogicalname,connectionid,statecode&$filter=connectorid eq '${apiId}'`,
          asked('list connection references'),
          (url) => call('list connection references', url),
        )
        return rows
          .filter(({ statecode }) => statecode === 0)
          .map((row) => ({ logicalName: row.connectionreferencelogicalname, connection: row.connectionid }))
      },
      createConnectionReference: (id, { logicalName, displayName, apiId, connection }) =>
        createOnce('create the connection reference', `connectionreferences(${id})`, {
          connectionreferencelogicalname: logicalName,
          connectionreferencedisplayname: displayName,
          connectorid: apiId,
          connectionid: connection,
        }),
    }
  }
}
