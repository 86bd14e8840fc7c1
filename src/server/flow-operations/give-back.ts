import type { RestoredFlow } from '#contract/flow-operation.ts'
import type { EnvironmentFlows } from '../gateways/environment-flows.ts'
import type { Editor } from '../gateways/flow-operations.ts'
import type { FlowRow } from '../gateways/flow-row.ts'
import { UpstreamError } from '../gateways/upstream-error.ts'
import type { DeletedFlow } from './deleted-flows.ts'

const idOf = (editor: Editor): string => ('id' in editor ? editor.id : editor.entraId)

const ownerOf = ({ road, ownerId }: FlowRow): Editor =>
  road === 'dataverse' ? { id: ownerId } : { entraId: ownerId }

/** Who may change a flow beside its owner; null where that cannot be told. */
export async function editorsOf(flows: EnvironmentFlows, row: FlowRow): Promise<readonly Editor[] | null> {
  try {
    return await flows.editors(row)
  } catch (error) {
    if (error instanceof UpstreamError) return null
    throw error
  }
}

/** Lets everybody change a flow that was brought back who could change it before, its owner too, and tells what cannot come back. */
export async function giveBack(
  flows: EnvironmentFlows,
  back: FlowRow,
  { row, editors }: Pick<DeletedFlow, 'row' | 'editors'>,
): Promise<RestoredFlow['notBack']> {
  const isTheirs = back.ownerId === row.ownerId
  const has = new Set([back.ownerId, ...((await editorsOf(flows, back)) ?? []).map(idOf)])
  const lacking = [...(editors ?? []), ...(isTheirs || row.ownerId === '' ? [] : [ownerOf(row)])]
  let areAllBack = editors !== null
  for (const editor of lacking.filter((one) => !has.has(idOf(one)))) {
    try {
      await flows.share(back, editor)
    } catch (error) {
      if (!(error instanceof UpstreamError)) throw error
      areAllBack = false
    }
  }
  return [...(isTheirs ? [] : ['owner' as const]), ...(areAllBack ? [] : ['co-owners' as const])]
}
