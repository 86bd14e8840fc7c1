import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useApi } from '#app/api/api-context.tsx'
import { useStory } from '#app/features/wizard/follow-story.ts'
import { Notice } from '#app/ui/notice.tsx'
import type { BusinessOverview } from '#contract/business.ts'
import type { RequestDetail } from '#contract/request.ts'
import { Asked } from './asked.tsx'
import { Decision } from './decision.tsx'
import { FlowAsked } from './flow-asked.tsx'
import { History } from './history.tsx'
import { requestChanged, requestQuery } from './queries.ts'
import { RequestContext, type RequestTools } from './request-context.ts'
import styles from './request-page.module.css'
import { useRequestsText } from './requests-words.ts'
import { RoleDecision } from './role-decision.tsx'
import { Standing } from './standing.tsx'
import { TellOthers } from './tell-others.tsx'
import { useNotices } from './use-notices.ts'

export interface RequestViewProps {
  readonly overview: BusinessOverview
  readonly request: RequestDetail
}

/** Whether a move of an administrator's is news for whoever asked. */
const isNews = ({ kind, state, isMine, mayDecide }: RequestDetail): boolean =>
  mayDecide &&
  !isMine &&
  (state === 'live' || state === 'declined' || (kind === 'administrator' && state === 'approved'))

/** Everything about a request: how it stands, what is asked for, what can be done about it, and how it came to be so. */
export function RequestView({ overview, request }: RequestViewProps) {
  const api = useApi()
  const client = useQueryClient()
  const { page } = useRequestsText()
  const { address } = overview.business
  const { id, kind, moves, state, isMine } = request
  const notices = useNotices(address, id)
  const story = useStory()
  const [late, setLate] = useState(false)
  const [turn, setTurn] = useState(0)
  const standing = useRef<HTMLHeadingElement>(null)

  useEffect(() => {
    if (turn === 0) return
    // What was pressed is gone; what came of it stands at the top.
    standing.current?.focus({ preventScroll: true })
    standing.current?.scrollIntoView({ block: 'center' })
  }, [turn])

  const known = (now: RequestDetail) => {
    setLate(false)
    requestChanged(client, api, address, now)
  }
  const tools: RequestTools = {
    overview,
    request,
    notices,
    story,
    known,
    moved: (now) => {
      known(now)
      setTurn((before) => before + 1)
      if (isNews(now) && now.notices.includes('activity')) notices.tellUnasked('activity')
    },
    overtaken: () => {
      setLate(true)
      setTurn((before) => before + 1)
      void client.invalidateQueries({ queryKey: requestQuery(api, address, id).queryKey })
    },
  }
  const decides = moves.includes('approve') || moves.includes('build') || moves.includes('decline')
  // Whoever has just asked is about to tell somebody; afterwards it matters less.
  const asks = isMine && state === 'sent'
  // Once its building has begun here, its end is told here as well.
  const follows = story.progress !== null && (story.running || state === 'building')
  return (
    <RequestContext value={tools}>
      <div className={styles.page}>
        {late && <Notice message={page.overtaken} />}
        <Standing heading={standing} />
        {asks && <TellOthers />}
        {kind === 'flow' ? <FlowAsked /> : <Asked />}
        {kind === 'flow' && (decides || follows) && <Decision />}
        {kind === 'administrator' && decides && <RoleDecision />}
        <div className={styles.columns}>
          <History />
          {!asks && <TellOthers />}
        </div>
      </div>
    </RequestContext>
  )
}
