import { Radio, RadioGroup } from '@fluentui/react-components'
import { useState } from 'react'
import { useApi } from '#app/api/api-context.tsx'
import { useHealthText } from '#app/text/health-words.ts'
import { useAnnounce } from '#app/ui/announcer.tsx'
import { Button } from '#app/ui/button.tsx'
import { ExternalLink } from '#app/ui/external-link.tsx'
import { Modal } from '#app/ui/modal.tsx'
import { ProblemMessage } from '#app/ui/problem-message.tsx'
import words from '#app/ui/words.module.css'
import type { FlowHealth } from '#contract/flow-health.ts'
import { sameMailbox } from '#domain/smtp-address.ts'
import { shareFlow } from './flow-calls.ts'
import { useFlowInView } from './health-context.ts'
import { useChange } from './use-change.ts'

interface Props {
  readonly health: FlowHealth
  readonly onClose: () => void
}

/** Asks which administrator of the booking page is to be made co-owner. */
export function ShareDialog({ health: { owner, coOwners, administrators }, onClose }: Props) {
  const api = useApi()
  const announce = useAnnounce()
  const { commands: text } = useHealthText()
  const { overview, flow } = useFlowInView()
  const { address } = overview.business
  const { busy, problem, change } = useChange(address)
  const have = [owner, ...(coOwners ?? [])].map(({ emailAddress }) => emailAddress)
  const others = administrators.filter(
    ({ emailAddress }) => !have.some((one) => sameMailbox(one, emailAddress)),
  )
  const [chosen, setChosen] = useState(others[0]?.emailAddress ?? '')

  async function press() {
    const done = await change(() => shareFlow(api, address, flow, chosen))
    if (!done) return
    announce(text.shared(others.find(({ emailAddress }) => emailAddress === chosen)?.displayName ?? chosen))
    onClose()
  }

  const elsewhere = <ExternalLink href={flow.portalUrl}>{text.inPowerAutomate}</ExternalLink>
  if (others.length === 0)
    return (
      <Modal
        title={text.shareTitle}
        onClose={onClose}
        buttons={<Button onClick={onClose}>{text.close}</Button>}
      >
        <p className={words.plain}>{text.nobodyLeft}</p>
        <div>{elsewhere}</div>
      </Modal>
    )
  return (
    <Modal
      title={text.shareTitle}
      onClose={onClose}
      buttons={
        <>
          <Button appearance="primary" aria-disabled={busy} onClick={() => void press()}>
            {busy ? text.working : text.shareWith}
          </Button>
          <Button onClick={onClose}>{text.cancel}</Button>
        </>
      }
    >
      <p className={words.plain}>{text.shareLead}</p>
      <RadioGroup aria-label={text.person} value={chosen} onChange={(_, { value }) => setChosen(value)}>
        {others.map(({ displayName, emailAddress }) => (
          <Radio key={emailAddress} value={emailAddress} label={`${displayName} (${emailAddress})`} />
        ))}
      </RadioGroup>
      {problem && <ProblemMessage problem={problem}>{elsewhere}</ProblemMessage>}
    </Modal>
  )
}
