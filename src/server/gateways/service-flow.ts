import * as v from 'valibot'
import { readClientData } from '#domain/cloud-flow/flow-document.ts'
import type { Caller } from '../identity.ts'
import type { FlowRow } from './flow-row.ts'
import { jsonOrText } from './json.ts'
import { rawMember } from './raw-member.ts'

/** An environment as the flow service lists it. */
export const ServiceEnvironment = v.pipe(
  v.object({
    name: v.string(),
    properties: v.object({
      displayName: v.nullish(v.string(), ''),
      linkedEnvironmentMetadata: v.nullish(
        v.object({ instanceUrl: v.nullish(v.string(), null), instanceApiUrl: v.nullish(v.string(), null) }),
        null,
      ),
    }),
  }),
  v.transform(({ name, properties: { displayName, linkedEnvironmentMetadata: linked } }) => ({
    id: name,
    name: displayName || name,
    /** Whether it has a Dataverse, and where that is. */
    instanceUrl: linked ? (linked.instanceUrl ?? linked.instanceApiUrl ?? '') : null,
  })),
)
export type ServiceEnvironment = v.InferOutput<typeof ServiceEnvironment>

const BOOKINGS = /\/shared_microsoftbookings$/i

const STATES = new Map<string, FlowRow['state']>([
  ['Started', 'on'],
  ['Stopped', 'off'],
  ['Suspended', 'suspended'],
])

const stateOf = (state: string): FlowRow['state'] => STATES.get(state) ?? 'off'

const Operations = v.nullish(
  v.object({
    triggers: v.nullish(
      v.array(v.object({ metadata: v.nullish(v.object({ operationMetadataId: v.nullish(v.string()) })) })),
      [],
    ),
  }),
)

/** A flow in a list: without its definition, but with what it connects to. */
export const ListedFlow = v.pipe(
  v.object({
    name: v.string(),
    properties: v.object({
      state: v.nullish(v.string(), ''),
      createdTime: v.nullish(v.string(), ''),
      lastModifiedTime: v.nullish(v.string(), ''),
      connectionReferences: v.nullish(v.record(v.string(), v.object({ id: v.nullish(v.string(), '') })), {}),
      definitionSummary: Operations,
    }),
  }),
  v.transform(({ name, properties }) => ({
    id: name,
    state: stateOf(properties.state),
    createdAt: properties.createdTime,
    modifiedAt: properties.lastModifiedTime,
    usesBookings: Object.values(properties.connectionReferences).some(({ id }) => BOOKINGS.test(id)),
    /** What designers and we write into a trigger to know it again. */
    marks: (properties.definitionSummary?.triggers ?? []).flatMap(
      ({ metadata }) => metadata?.operationMetadataId ?? [],
    ),
  })),
)
export type ListedFlow = v.InferOutput<typeof ListedFlow>

/** A flow with its definition. */
export const ServiceFlow = v.object({
  name: v.string(),
  properties: v.object({
    displayName: v.nullish(v.string(), ''),
    state: v.nullish(v.string(), ''),
    lastModifiedTime: v.nullish(v.string(), ''),
    createdTime: v.nullish(v.string(), ''),
    definition: v.unknown(),
    connectionReferences: v.nullish(v.record(v.string(), v.unknown()), {}),
    creator: v.nullish(v.object({ objectId: v.nullish(v.string(), '') })),
    workflowEntityId: v.nullish(v.string(), null),
  }),
})

/** A flow of the flow service in the form in which Dataverse keeps flows; its definition stays the text that was received. */
export const serviceRow = (
  { name, properties }: v.InferOutput<typeof ServiceFlow>,
  text: string,
  caller: Pick<Caller, 'userId' | 'name'>,
): FlowRow => {
  const ownerId = properties.creator?.objectId ?? ''
  return {
    id: name,
    road: 'flow-service',
    serviceId: name,
    entityId: properties.workflowEntityId,
    // It has no versions; whoever changed it last did so at another time.
    etag: properties.lastModifiedTime,
    name: properties.displayName,
    description: '',
    state: stateOf(properties.state),
    clientdata: clientdataIn(text),
    modifiedAt: properties.lastModifiedTime,
    ownerId,
    // It names nobody.
    ownerName: ownerId === caller.userId ? caller.name : '',
  }
}

function clientdataIn(text: string): string {
  const properties = rawMember(text, 'properties') ?? '{}'
  const raw = (name: string, otherwise: string): string => {
    const found = rawMember(properties, name)
    return found === null || found === 'null' ? otherwise : found
  }
  const references = raw('connectionReferences', '{}')
  return `{"properties":{"connectionReferences":${references},"definition":${raw('definition', 'null')}}}`
}

/** The very text of a flow's definition, by which it is seen whether anybody changed it. */
export const rawDefinition = (clientdata: string): string =>
  rawMember(rawMember(clientdata, 'properties') ?? '{}', 'definition') ?? 'null'

/** What the flow service takes of a flow in the form in which Dataverse keeps flows. */
export function writtenOf(clientdata: string) {
  const flow = readClientData(jsonOrText(clientdata))
  if (!flow) throw new Error('A flow without a definition was to be written.')
  const { definition, connectionReferences } = flow.properties
  return { definition, connectionReferences }
}
