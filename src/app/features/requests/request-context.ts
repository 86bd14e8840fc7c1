import { createContext, useContext } from 'react'
import type { FollowedStory } from '#app/features/wizard/follow-story.ts'
import type { BusinessOverview } from '#contract/business.ts'
import type { RequestDetail } from '#contract/request.ts'
import type { Notices } from './use-notices.ts'

/** What every part of a request's page works with. */
export interface RequestTools {
  readonly overview: BusinessOverview
  readonly request: RequestDetail
  readonly notices: Notices
  /** The building of its flow, as far as it is followed here. */
  readonly story: FollowedStory
  /** Takes in what the request is by now. */
  readonly known: (now: RequestDetail) => void
  /** The same after a move that was made here, which leads back to how the request stands. */
  readonly moved: (now: RequestDetail) => void
  /** A move came too late, for the request is no longer what it was when it was read. */
  readonly overtaken: () => void
}

export const RequestContext = createContext<RequestTools | null>(null)

/** The request in view and the booking page it is about. */
export function useRequest(): RequestTools {
  const tools = useContext(RequestContext)
  if (!tools) throw new Error('useRequest stands outside the page of a request')
  return tools
}
