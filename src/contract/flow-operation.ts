import * as v from 'valibot'
import { SwitchFlow } from './creation.ts'
import { FlowSummary } from './flow.ts'

const environment = SwitchFlow.entries.environment
const etag = v.pipe(v.string(), v.minLength(1), v.maxLength(200))

/** Asks for another name for a flow that is still as it was read. */
export const RenameFlow = v.object({
  environment,
  etag,
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(160)),
})
export type RenameFlow = v.InferOutput<typeof RenameFlow>

/** What of a flow a person may change. */
export const ChangeFlow = v.union([SwitchFlow, RenameFlow])

/** Asks for a flow to be deleted that is still as it was read. */
export const DeleteFlow = v.object({ environment, etag })
export type DeleteFlow = v.InferOutput<typeof DeleteFlow>

/** A flow was deleted; until then it can be brought back by whoever did it. */
export const DeletedFlow = v.object({ id: v.string(), name: v.string(), undoUntil: v.string() })
export type DeletedFlow = v.InferOutput<typeof DeletedFlow>

/** A flow that was brought back, and what of it could not be: it belongs to another, or not all who could change it still can. */
export const RestoredFlow = v.object({
  ...FlowSummary.entries,
  notBack: v.array(v.picklist(['owner', 'co-owners'])),
})
export type RestoredFlow = v.InferOutput<typeof RestoredFlow>

/** Asks for an administrator of the booking page to be made co-owner of a flow. */
export const ShareFlow = v.object({
  environment,
  person: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(254)),
})
export type ShareFlow = v.InferOutput<typeof ShareFlow>

/** Names the environment in which a flow is, or was. */
export const InEnvironment = v.object({ environment })
export type InEnvironment = v.InferOutput<typeof InEnvironment>
