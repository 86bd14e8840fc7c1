import type { FlowShare, Suspension, User } from '../tenant.ts'
import type { ClientData } from './flow-definition.ts'
import type { FlowPlace } from './flow-service.ts'

/** What of a flow the flow service can change. */
export interface FlowChanges {
  readonly name?: string | undefined
  readonly flow?: ClientData | undefined
  readonly statecode?: 0 | 1 | 2 | undefined
}

/** A flow as the flow service knows it, wherever it is kept. */
export interface KnownFlow {
  readonly name: string
  readonly environmentId: string
  /** By what its webhooks and its runs are told apart from others'. */
  readonly flowId: string
  /** The row that Dataverse keeps of a solution flow. */
  readonly workflowEntityId: string | null
  readonly displayName: string
  readonly clientdata: string
  readonly statecode: 0 | 1 | 2
  readonly suspension: Suspension | null
  readonly isManaged: boolean
  readonly ownerId: string
  readonly shares: readonly FlowShare[]
  readonly createdTime: string
  readonly lastModifiedTime: string
  /** Where it is, for whoever changes it. */
  place(callerId: string): FlowPlace
  /** Changes it, or throws the refusal and changes nothing. */
  change(callerId: string, changes: FlowChanges): void
  share(userId: string, role: FlowShare['role'] | null): void
  remove(callerId: string): void
}

/** Whether somebody owns a flow or has it shared with them. */
export const maySee = ({ ownerId, shares }: KnownFlow, { id }: User): boolean =>
  ownerId === id || shares.some(({ userId }) => userId === id)

/** Whether somebody may change a flow. */
export const mayEdit = ({ ownerId, shares }: KnownFlow, { id }: User): boolean =>
  ownerId === id || shares.some(({ userId, role }) => userId === id && role === 'CanEdit')
