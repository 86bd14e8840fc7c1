import { AddRegular } from '@fluentui/react-icons/headless/svg/add'
import type { Ref } from 'react'
import { useApi } from '#app/api/api-context.tsx'
import { places } from '#app/routes.ts'
import { useDates } from '#app/text/dates.ts'
import { useText, useWords } from '#app/text/text-context.tsx'
import { useAnnounce } from '#app/ui/announcer.tsx'
import { LinkButton } from '#app/ui/link-button.tsx'
import { ProblemMessage } from '#app/ui/problem-message.tsx'
import words from '#app/ui/words.module.css'
import { mayBuild } from '#domain/staff.ts'
import { wizardWords } from '../wizard/wizard-context.ts'
import { askingPlace } from './asking-place.ts'
import { CheckRole } from './check-role.tsx'
import { Confirmed } from './confirmed.tsx'
import { decidedBy, lastEvent } from './history-facts.ts'
import { makeMove } from './request-calls.ts'
import { useRequest } from './request-context.ts'
import styles from './request-page.module.css'
import { useRequestsText } from './requests-words.ts'
import { StateSign } from './state-sign.tsx'
import { useMove } from './use-move.ts'

/** How a request stands, in plain words, with what its reader can do about it. */
export function Standing({ heading }: { readonly heading: Ref<HTMLHeadingElement> }) {
  const { page } = useRequestsText()
  const { date } = useDates()
  const { request } = useRequest()
  const { kind, state, isMine, requester, expiresAt, history } = request
  const all = kind === 'flow' ? (isMine ? page.own : page.others) : isMine ? page.ownRole : page.othersRole
  const { what, next } = all[state]({
    requester: requester.name,
    by: decidedBy(history),
    expires: expiresAt && date(expiresAt),
  })
  const { reason } = lastEvent(history, state) ?? {}
  return (
    <section className={styles.standing}>
      <div className={styles.stands}>
        <StateSign state={state} large />
        <h2 ref={heading} tabIndex={-1} className={styles.what}>
          {what}
        </h2>
      </div>
      <p className={words.plain}>{next}</p>
      {state === 'declined' && reason && (
        <figure className={styles.said}>
          <figcaption className={words.small}>{page.reasonGiven}</figcaption>
          <blockquote className={styles.quote}>{reason}</blockquote>
        </figure>
      )}
      {state === 'live' && kind === 'flow' && <Live />}
      {isMine && state === 'failed' && <Refused />}
      {isMine && <OwnWays />}
    </section>
  )
}

/** Where the flow that came of it is, for those who can see it. */
function Live() {
  const { page } = useRequestsText()
  const { done } = useWords(wizardWords)
  const { request, overview } = useRequest()
  const flow = overview.flows.find(({ id }) => id === request.flow?.id)
  if (!flow) return <p className={words.quiet}>{page.unseenFlow}</p>
  return (
    <>
      {request.mayDecide && <p className={words.quiet}>{done.makeSure}</p>}
      <div className={styles.ways}>
        <LinkButton href={places.flow(overview.business.address, flow.id)}>{page.openFlow}</LinkButton>
      </div>
    </>
  )
}

/** What refused the flow, for whoever asked for it and can only wait. */
function Refused() {
  const { request } = useRequest()
  const { problem } = lastEvent(request.history, 'failed') ?? {}
  return problem ? <ProblemMessage problem={problem} /> : null
}

/** What whoever asked can do: go on, ask again, take it back. */
function OwnWays() {
  const api = useApi()
  const announce = useAnnounce()
  const { page, list } = useRequestsText()
  const { slots } = useText()
  const { request, overview } = useRequest()
  const { address } = overview.business
  const { id, kind, state, moves } = request
  const { busy, problem, make } = useMove()
  const asking = askingPlace(address, request)
  const over = state === 'declined' || state === 'withdrawn' || state === 'expired'
  const draft = state === 'draft'

  async function withdraw() {
    const now = await make(() => makeMove(api, address, id, 'withdraw'))
    if (now) announce(page.withdrawn)
  }

  return (
    <>
      {problem && <ProblemMessage problem={problem} onRetry={() => void withdraw()} />}
      <div className={styles.ways}>
        {draft && (
          <LinkButton href={asking} appearance="primary">
            {list.continue}
          </LinkButton>
        )}
        {over && <LinkButton href={asking}>{page.askAgain}</LinkButton>}
        {kind === 'administrator' && state === 'live' && mayBuild(overview.role) && (
          <LinkButton href={places.newFlow(address)} appearance="primary" icon={<AddRegular />}>
            {slots.build}
          </LinkButton>
        )}
        {kind === 'administrator' && (state === 'sent' || state === 'approved') && (
          <CheckRole label={page.checkRole} notYet={page.notYet} />
        )}
        {moves.includes('withdraw') && (
          <Confirmed
            label={draft ? page.discard : page.withdraw}
            question={draft ? page.discardSure : page.withdrawSure}
            yes={draft ? page.discardYes : page.withdrawYes}
            no={page.keep}
            busy={busy}
            onYes={() => void withdraw()}
          />
        )}
      </div>
    </>
  )
}
