import { useApi } from '#app/api/api-context.tsx'
import { useHealthText } from '#app/text/health-words.ts'
import { useText } from '#app/text/text-context.tsx'
import { useAnnounce } from '#app/ui/announcer.tsx'
import { AnchorButton, Button } from '#app/ui/button.tsx'
import { ExternalLink } from '#app/ui/external-link.tsx'
import ProblemDetails from '#app/ui/problem-details.tsx'
import { ProblemMessage } from '#app/ui/problem-message.tsx'
import { Section } from '#app/ui/section.tsx'
import words from '#app/ui/words.module.css'
import type { FlowHealth } from '#contract/flow-health.ts'
import { type Finding, severityOf } from '#domain/flow-health/finding.ts'
import { switchFlow } from './flow-calls.ts'
import styles from './health.module.css'
import { useFlowInView } from './health-context.ts'
import { SeveritySign } from './severity-sign.tsx'
import { useChange } from './use-change.ts'
import { useFindingWords } from './use-finding-words.ts'

/** What is wrong with a flow, the worst first, each with what to do about it. */
export function Findings({ health }: { readonly health: FlowHealth }) {
  const { findings: text } = useHealthText()
  const wordsOf = useFindingWords()
  const { findings } = health
  return (
    <Section title={text.title}>
      {findings.length === 0 ? (
        <div className={styles.finding}>
          <SeveritySign of="healthy" />
          <div>
            <p className={words.strong}>{text.none}</p>
            <p className={words.plain}>{text.noneTold}</p>
          </div>
        </div>
      ) : (
        <ul className={styles.findings}>
          {findings.map((finding) => {
            const { what, todo } = wordsOf(finding)
            const severity = severityOf(finding)
            return (
              <li key={what} className={styles.finding}>
                <SeveritySign of={severity} />
                <div className={styles.about}>
                  <p className={words.strong}>
                    <span className={words.unseen}>{text.severities[severity]}: </span>
                    {what}
                  </p>
                  <p className={words.plain}>{todo}</p>
                  <Ways finding={finding} health={health} />
                </div>
              </li>
            )
          })}
        </ul>
      )}
    </Section>
  )
}

interface WaysProps {
  readonly finding: Finding
  readonly health: FlowHealth
}

/** The ways out of a finding. */
function Ways({ finding: { kind }, health }: WaysProps) {
  const { findings: text } = useHealthText()
  const { flows } = useText()
  const { share } = useFlowInView()
  const { flow, mayChange, connectionsUrl, webhookProblem } = health
  if (kind === 'webhook-missing')
    return (
      <>
        {mayChange && <OffAndOn />}
        {webhookProblem && <ProblemDetails problem={webhookProblem} />}
      </>
    )
  if (kind === 'connection')
    return (
      <div className={styles.ways}>
        <AnchorButton href={connectionsUrl} size="small">
          {text.repair}
        </AnchorButton>
      </div>
    )
  if (kind === 'suspended' || kind === 'switch-off-announced')
    return (
      <div>
        <ExternalLink href={flow.portalUrl}>{flows.portal}</ExternalLink>
      </div>
    )
  if (mayChange && kind.startsWith('owner-'))
    return (
      <div className={styles.ways}>
        <Button size="small" onClick={share}>
          {text.share}
        </Button>
      </div>
    )
  return null
}

/** Turns the flow off and on again, which registers its trigger anew. */
function OffAndOn() {
  const api = useApi()
  const announce = useAnnounce()
  const { findings: text, commands } = useHealthText()
  const { overview, flow } = useFlowInView()
  const { address } = overview.business
  const { busy, problem, change } = useChange(address)

  async function press() {
    const done = await change(async () => {
      const off = await switchFlow(api, address, flow, 'off')
      return switchFlow(api, address, off, 'on')
    })
    if (done) announce(commands.turnedOffAndOn(done.name))
  }

  return (
    <>
      <div className={styles.ways}>
        <Button size="small" aria-disabled={busy} onClick={() => void press()}>
          {busy ? commands.working : text.offAndOn}
        </Button>
      </div>
      {problem && <ProblemMessage problem={problem} onRetry={() => void press()} flowUrl={flow.portalUrl} />}
    </>
  )
}
