import type { RestoredFlow } from '#contract/flow-operation.ts'
import { editorsOf } from '../flow-health/shares.ts'
import type { EnvironmentFlows } from '../gateways/environment-flows.ts'
import { type Editor, editorId } from '../gateways/flow-operations.ts'
import type { FlowRow } from '../gateways/flow-row.ts'
import { UpstreamError } from '../gateways/upstream-error.ts'
import type { DeletedFlow } from './deleted-flows.ts'

const ownerOf = ({ road, ownerId }: FlowRow): Editor =>
  road === 'dataverse' ? { id: ownerId } : { entraId: ownerId }

/** Lets everybody change a flow that was brought back who could change it before, its owner too, and tells what cannot come back. */
export async function giveBack(
  flows: EnvironmentFlows,
  back: FlowRow,
  { row, editors }: Pick<DeletedFlow, 'row' | 'editors'>,
): Promise<RestoredFlow['notBack']> {
  const isTheirs = back.ownerId === row.ownerId
  const has = new Set([back.ownerId, ...((await editorsOf(flows, back)) ?? []).map(editorId)])
  const lacking = [...(editors ?? []), ...(isTheirs || row.ownerId === '' ? [] : [ownerOf(row)])]
  let areAllBack = editors !== null
  for (const editor of lacking.filter((one) => !has.has(editorId(one)))) {
    try {
      await flows.share(back, editor)
    } catch (error) {
      if (!(error instanceof UpstreamError)) throw error
      areAllBack = false
    }
  }
  return [...(isTheirs ? [] : ['owner' as const]), ...(areAllBack ? [] : ['co-owners' as const])]
}
