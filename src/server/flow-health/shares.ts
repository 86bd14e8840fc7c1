import type { CoOwner } from '#contract/flow-health.ts'
import type { Desk } from '../desk.ts'
import type { EnvironmentFlows } from '../gateways/environment-flows.ts'
import { type Editor, editorId } from '../gateways/flow-operations.ts'
import type { FlowRow } from '../gateways/flow-row.ts'
import { UpstreamError } from '../gateways/upstream-error.ts'
import type { Shared } from './surroundings.ts'

/** Who may change a flow beside its owner; null where that cannot be told. */
export async function editorsOf(flows: EnvironmentFlows, row: FlowRow): Promise<readonly Editor[] | null> {
  try {
    return await flows.editors(row)
  } catch (error) {
    if (error instanceof UpstreamError) return null
    throw error
  }
}

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
