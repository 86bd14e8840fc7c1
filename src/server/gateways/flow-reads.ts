import pLimit from 'p-limit'
import { FLOW_COLUMNS, FlowRow, FlowVersion } from './flow-row.ts'
import type { UpstreamAnswer } from './http.ts'
import { allPages, type Page, pagesOf } from './paging.ts'
import type { Asked } from './unanswered.ts'
import { UpstreamError } from './upstream-error.ts'

const ASKED: Asked = { service: 'dataverse', operation: 'list flows' }
const CLOUD_FLOWS = 'category eq 5 and type eq 1'
/** Rows a page with their definitions, each of which may be large, and without. */
const WHOLE_ROWS = 500
const BARE_ROWS = 5000
/** Ids in one filter: far below the conditions a query may have, and the length an address may. */
const IDS_AT_ONCE = 100
const LANES = 4

/** Reads the cloud flows of an organisation, as far as the caller sees them. */
export interface FlowReads {
  /** All flows whose definition holds the text, or may; page by page, in no order. */
  flowsThatMayHold(text: string): AsyncGenerator<Page<FlowRow>, void>
  /** Those of the ids that are still there and still seen. */
  flowsById(ids: readonly string[]): Promise<FlowRow[]>
  /** What was changed since an instant, and until when that is all of it. */
  flowsChangedSince(instant: number): Promise<Page<FlowVersion>>
}

/** Organisations that refused a filter on the text of definitions; whether Dataverse takes one is written nowhere. */
export type Unfiltered = Set<string>

export function flowReads(
  root: string,
  call: (url: string, pageSize: number) => Promise<UpstreamAnswer>,
  unfiltered: Unfiltered,
): FlowReads {
  const list = (columns: string, filter: string) => `${root}/workflows?$select=${columns}&$filter=${filter}`
  const whole = (url: string) => call(url, WHOLE_ROWS)
  const bare = (url: string) => call(url, BARE_ROWS)
  const rows = (filter: string) => pagesOf(FlowRow, list(FLOW_COLUMNS, filter), ASKED, whole)

  return {
    flowsThatMayHold: async function* (text) {
      if (!unfiltered.has(root)) {
        let taken = false
        try {
          for await (const page of rows(
            `${CLOUD_FLOWS} and (contains(clientdata,'${text}') or clientdataiscompressed eq true)`,
          )) {
            taken = true
            yield page
          }
          return
        } catch (error) {
          if (!(error instanceof UpstreamError) || error.status !== 400 || taken) throw error
          unfiltered.add(root)
        }
      }
      yield* rows(CLOUD_FLOWS)
    },
    flowsById: async (ids) => {
      const lane = pLimit(LANES)
      const groups = Array.from({ length: Math.ceil(ids.length / IDS_AT_ONCE) }, (_, group) =>
        ids.slice(group * IDS_AT_ONCE, (group + 1) * IDS_AT_ONCE),
      )
      const found = await Promise.all(
        groups.map((group) => {
          const filter = group.map((id) => `workflowid eq ${id}`).join(' or ')
          return lane(() => allPages(FlowRow, list(FLOW_COLUMNS, filter), ASKED, whole))
        }),
      )
      return found.flat()
    },
    flowsChangedSince: async (instant) => {
      const changed = list(
        'workflowid',
        `${CLOUD_FLOWS} and modifiedon ge ${new Date(instant).toISOString()}`,
      )
      let all: Page<FlowVersion> = { items: [], at: Number.POSITIVE_INFINITY }
      for await (const { items, at } of pagesOf(FlowVersion, changed, ASKED, bare))
        all = { items: [...all.items, ...items], at: Math.min(all.at, at) }
      return all
    },
  }
}
