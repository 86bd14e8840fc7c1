import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useState } from 'react'
import { useLocation } from 'wouter'
import { useApi } from '#app/api/api-context.tsx'
import { problemOf } from '#app/api/problem-error.ts'
import type { DraftKeeper } from '#app/features/requests/draft-keeper.ts'
import { requestChanged, requestQuery } from '#app/features/requests/queries.ts'
import { makeMove, sendNotice } from '#app/features/requests/request-calls.ts'
import { places } from '#app/routes.ts'
import { useAnnounce } from '#app/ui/announcer.tsx'
import type { Problem } from '#contract/problem.ts'
import { type FlowDraft, saysTheSame } from './request-content.ts'
import { stepAtFault } from './step-at-fault.ts'
import { leaveSteps } from './step-history.ts'
import type { WizardTools } from './wizard-context.ts'

/** A request on its way to the administrators. */
export interface Sending {
  readonly busy: boolean
  readonly problem: Problem | null
  readonly send: (draft: FlowDraft) => Promise<void>
  /** Leads to the request that was sent, in the place of the wizard. */
  readonly leave: (() => void) | null
}

/** Sends a request and leads to it; what keeps it from being sent leads to where it can be put right. */
export function useSending(
  { text, overview, dispatch }: WizardTools,
  keeper: DraftKeeper<FlowDraft>,
): Sending {
  const api = useApi()
  const client = useQueryClient()
  const announce = useAnnounce()
  const [, navigate] = useLocation()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const { address } = overview.business

  const [sent, setSent] = useState<string | null>(null)
  const leave = sent === null ? null : () => navigate(places.request(address, sent), { replace: true })
  const leaveFirst = useEffectEvent(() => {
    // Whoever goes back from the request comes to where they were before the wizard.
    if (!leaveSteps()) leave?.()
  })
  useEffect(() => {
    if (sent !== null) leaveFirst()
  }, [sent])

  async function sendDraft({ id, content }: FlowDraft) {
    await keeper.write({ id, content })
    const now = await makeMove(api, address, id, 'send')
    requestChanged(client, api, address, now)
    // Nobody waits for it, and the page of the request offers it again.
    if (now.notices.includes('activity'))
      sendNotice(api, address, id, { kind: 'activity', language: content.language }).catch(() => undefined)
    announce(text.ask.sent)
    setSent(id)
  }

  /** It was sent already: as it is, where the answer was lost, or otherwise by another tab; then this is another request. */
  async function sentAlready({ id, content }: FlowDraft) {
    const { content: sentContent } = await client.fetchQuery({
      ...requestQuery(api, address, id),
      staleTime: 0,
    })
    if (sentContent.kind === 'flow' && saysTheSame(sentContent, content)) setSent(id)
    else await sendDraft({ id: crypto.randomUUID(), content })
  }

  async function send(draft: FlowDraft) {
    if (busy || sent !== null) return
    setBusy(true)
    setProblem(null)
    try {
      await sendDraft(draft).catch((error: unknown) => {
        if (problemOf(error).code !== 'move-not-allowed') throw error
        return sentAlready(draft)
      })
    } catch (error) {
      const found = problemOf(error)
      setProblem(found)
      if (found.code === 'answers-invalid') dispatch({ type: 'went', step: stepAtFault(found) })
    } finally {
      setBusy(false)
    }
  }

  return { busy: busy || sent !== null, problem, send, leave }
}
