import { useRef } from 'react'
import { useApi } from '#app/api/api-context.tsx'
import { Address } from '#app/ui/address.tsx'
import { useAnnounce } from '#app/ui/announcer.tsx'
import { Button } from '#app/ui/button.tsx'
import { CopyButton } from '#app/ui/copy-button.tsx'
import { ExternalLink } from '#app/ui/external-link.tsx'
import { ProblemMessage } from '#app/ui/problem-message.tsx'
import { Section } from '#app/ui/section.tsx'
import { CheckRole } from './check-role.tsx'
import { Decline } from './decline-form.tsx'
import { makeMove } from './request-calls.ts'
import { useRequest } from './request-context.ts'
import styles from './request-page.module.css'
import { useRequestsText } from './requests-words.ts'
import { useMove } from './use-move.ts'

const BOOKINGS = 'https://outlook.office.com/bookings'

/** Where an administrator makes somebody an administrator, which is done in Bookings, or declines it. */
export function RoleDecision() {
  const api = useApi()
  const announce = useAnnounce()
  const { role, decision } = useRequestsText()
  const { request, overview } = useRequest()
  const { busy, problem, make } = useMove()
  const { address, displayName } = overview.business
  const { requester, moves, id } = request
  const written = useRef<HTMLElement>(null)

  async function approve() {
    const now = await make(() => makeMove(api, address, id, 'approve'))
    if (now) announce(decision.approved)
  }

  return (
    <section className={styles.decision} aria-labelledby="decision">
      <h2 id="decision" tabIndex={-1} className={styles.title}>
        {decision.title}
      </h2>
      <Section title={role.steps} beside={<ExternalLink href={BOOKINGS}>{role.open}</ExternalLink>}>
        <ol className={styles.instructions}>
          <li>{role.choose(displayName)}</li>
          <li>
            {role.staff(requester.name)}
            <span className={styles.copied}>
              <Address ref={written}>{requester.address}</Address>
              <CopyButton value={requester.address} size="small" fallback={written}>
                {role.copyAddress}
              </CopyButton>
            </span>
          </li>
          <li>{role.set}</li>
          <li>{role.afterwards}</li>
        </ol>
      </Section>
      {problem && <ProblemMessage problem={problem} onRetry={() => void approve()} />}
      <div className={styles.ways}>
        <CheckRole label={role.check} notYet={role.notYet(requester.name)} appearance="primary" />
        {moves.includes('approve') && (
          <Button aria-disabled={busy} onClick={() => void approve()}>
            {role.willDo}
          </Button>
        )}
        <Decline />
      </div>
    </section>
  )
}
