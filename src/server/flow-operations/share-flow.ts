import type { FlowShares } from '#contract/flow-health.ts'
import type { ShareFlow } from '#contract/flow-operation.ts'
import { sameMailbox } from '#domain/smtp-address.ts'
import { appointmentFlowById } from '../creation/append-actions.ts'
import type { Desk } from '../desk.ts'
import { sharesOf } from '../flow-health/shares.ts'
import { sharedBy } from '../flow-health/surroundings.ts'
import type { SystemUser } from '../gateways/dataverse-operations.ts'
import type { EnvironmentFlows } from '../gateways/environment-flows.ts'
import type { Editor } from '../gateways/flow-operations.ts'
import type { FlowRow } from '../gateways/flow-row.ts'
import { membershipOf } from '../membership.ts'
import { ProblemError } from '../problem-error.ts'
import { audited } from './audited.ts'

/** The person at the address, where a flow can be shared with them: solutions know their own organisation's people alone. */
async function foundPerson(
  desk: Desk,
  { environment, dataverse }: EnvironmentFlows,
  { road }: FlowRow,
  address: string,
): Promise<SystemUser> {
  const found =
    road === 'dataverse'
      ? await dataverse?.systemUser({ address })
      : await sharedBy(desk).person(environment, { address })
  if (!found || found.isDisabled || (road === 'flow-service' && !found.entraId))
    throw new ProblemError(404, 'person-not-found', 'Nobody with this address was found in Power Platform.')
  return found
}

const isOf =
  ({ id, entraId }: SystemUser) =>
  (editor: Editor): boolean =>
    'id' in editor ? editor.id === id : editor.entraId === entraId

/** Makes an administrator of the booking page co-owner of a flow, and reads back who may change it; one who may is left alone. */
export async function shareFlow(
  desk: Desk,
  flows: EnvironmentFlows,
  flowId: string,
  { person }: ShareFlow,
): Promise<FlowShares> {
  const { microsoft, caller, mailbox } = desk
  const { row } = await appointmentFlowById(desk, flows, flowId)
  const { administrators } = await membershipOf(microsoft, caller, mailbox)
  if (!administrators.some(({ emailAddress }) => sameMailbox(emailAddress, person)))
    throw new ProblemError(
      422,
      'request-invalid',
      'Flows are shared with administrators of the page alone.',
      {
        fields: [{ path: 'person', message: 'not an administrator' }],
      },
    )
  const found = await foundPerson(desk, flows, row, person)
  const isOwner = row.ownerId === (row.road === 'dataverse' ? found.id : found.entraId)
  if (!isOwner && !(await flows.editors(row)).some(isOf(found)))
    await audited(desk, 'flow share', flowId, () => flows.share(row, found))
  return { coOwners: await sharesOf(desk, flows, row, sharedBy(desk)) }
}
