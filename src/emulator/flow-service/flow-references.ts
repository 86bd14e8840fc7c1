import * as v from 'valibot'
import { connectionOf, type Reference } from './connections.ts'
import type { KnownFlow } from './known-flow.ts'
import { invalidFlow } from './refusal.ts'

/** A connection as the flow service is told of it. */
export const SentReference = v.looseObject({
  connectionName: v.optional(v.string(), ''),
  connectionReferenceLogicalName: v.optional(v.string()),
  id: v.string(),
})
type Asked = v.InferOutput<typeof SentReference>

/** What a flow keeps of the connections it is sent: in a solution they are known by their references only. */
export function referencesFor(
  flow: KnownFlow,
  before: Readonly<Record<string, Reference>>,
  asked: Readonly<Record<string, Asked>>,
): Record<string, Reference> {
  const place = flow.place(flow.ownerId)
  const { organization } = place
  if (!organization) return { ...asked }
  const rows = [...organization.connectionReferences.values()]
  return Object.fromEntries(
    Object.entries(asked).map(([key, wanted]) => {
      const kept = before[key]
      if (kept && connectionOf(place, kept)?.name === wanted.connectionName) return [key, kept]
      const connectionReferenceLogicalName =
        wanted.connectionReferenceLogicalName ??
        rows.find(({ connectionid }) => connectionid === wanted.connectionName)
          ?.connectionreferencelogicalname
      if (!connectionReferenceLogicalName) throw noReference(wanted)
      const connection = { connectionReferenceLogicalName }
      return [key, { runtimeSource: 'embedded', connection, api: { name: apiNameOf(wanted) } }]
    }),
  )
}

const apiNameOf = ({ id }: Asked) => id.slice(id.lastIndexOf('/') + 1)

const noReference = ({ connectionName }: Asked) =>
  invalidFlow(
    'ConnectionReferenceNotFound',
    `No connection reference of the solution is bound to '${connectionName}'.`,
  )
