import type { RequestList, RequestSummary } from '#contract/request.ts'
import type { RequestState } from '#domain/request/moves.ts'

/** What a request in a list is to its reader: something to go on with, to wait for, or to look back at. */
export type RequestGroup = 'drafts' | 'waiting' | 'underway' | 'closed'

const groupOf: Readonly<Record<RequestState, RequestGroup>> = {
  draft: 'drafts',
  sent: 'waiting',
  approved: 'underway',
  building: 'underway',
  failed: 'underway',
  live: 'closed',
  declined: 'closed',
  withdrawn: 'closed',
  expired: 'closed',
}

/** Whoever decides looks for what waits for them; everybody else for what they were about to write. */
const orders = {
  decides: ['waiting', 'underway', 'drafts', 'closed'],
  asks: ['drafts', 'waiting', 'underway', 'closed'],
} as const

export interface GroupedRequests {
  readonly group: RequestGroup
  readonly requests: readonly RequestSummary[]
}

const deadline = ({ expiresAt }: RequestSummary) => Date.parse(expiresAt ?? '') || Number.POSITIVE_INFINITY

/** The requests by what is to be done about them, without empty groups; what waits is ordered by when it expires. */
export const groupsOf = ({ requests, mayDecide }: RequestList): GroupedRequests[] =>
  orders[mayDecide ? 'decides' : 'asks']
    .map((group) => {
      const found = requests.filter(({ state }) => groupOf[state] === group)
      return { group, requests: group === 'waiting' ? found.toSorted(byDeadline) : found }
    })
    .filter(({ requests: found }) => found.length > 0)

function byDeadline(one: RequestSummary, other: RequestSummary): number {
  const [first, second] = [deadline(one), deadline(other)]
  return first < second ? -1 : Number(first > second)
}

/** The draft of that kind which somebody wrote on last. */
export const newestDraft = (
  { requests }: RequestList,
  kind: RequestSummary['kind'],
): RequestSummary | undefined =>
  requests
    .filter((request) => request.isMine && request.kind === kind && request.state === 'draft')
    .toSorted((one, other) => other.updatedAt.localeCompare(one.updatedAt))[0]
