import type { CoOwner } from '#contract/flow-health.ts'
import type { Desk } from '../desk.ts'
import type { EnvironmentFlows } from '../gateways/environment-flows.ts'
import { type Editor, editorId } from '../gateways/flow-operations.ts'
import type { FlowRow } from '../gateways/flow-row.ts'
import { ifRefused } from '../gateways/upstream-error.ts'
import type { Shared } from './surroundings.ts'

/** Who may change a flow beside its owner; null where that cannot be told. */
export const editorsOf = (flows: EnvironmentFlows, row: FlowRow): Promise<readonly Editor[] | null> =>
  ifRefused(flows.editors(row), () => null)

/** The same people as the page lists them. */
export async function sharesOf(
  { caller }: Desk,
  flows: EnvironmentFlows,
  row: FlowRow,
  { person }: Pick<Shared, 'person'>,
): Promise<CoOwner[] | null> {
  const editors = await editorsOf(flows, row)
  if (!editors) return null
  return Promise.all(
    editors.map(async (editor) => {
      const found = await person(flows.environment, editor)
      const isMe = 'entraId' in editor && editor.entraId === caller.userId
      return {
        id: editorId(editor),
        displayName: found?.name ?? (isMe ? caller.name : ''),
        emailAddress: found?.address ?? (isMe ? (caller.addresses[0] ?? '') : ''),
      }
    }),
  )
}
