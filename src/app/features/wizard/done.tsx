import { BeakerRegular } from '@fluentui/react-icons/headless/svg/beaker'
import { CheckmarkCircleFilled } from '@fluentui/react-icons/headless/svg/checkmark-circle'
import { OpenRegular } from '@fluentui/react-icons/headless/svg/open'
import { WarningFilled } from '@fluentui/react-icons/headless/svg/warning'
import { useEmulatorLink } from '#app/emulator-link.ts'
import { places } from '#app/routes.ts'
import { useText } from '#app/text/text-context.tsx'
import { AnchorButton } from '#app/ui/button.tsx'
import { LinkButton } from '#app/ui/link-button.tsx'
import { Section } from '#app/ui/section.tsx'
import plain from '#app/ui/words.module.css'
import type { FlowSummary } from '#contract/flow.ts'
import styles from './done.module.css'
import { PlainPromise } from './plain-promise.tsx'
import { StepFrame } from './step-frame.tsx'
import { useWizard } from './wizard-context.ts'

interface Props {
  readonly flow: FlowSummary
  readonly isNew: boolean
}

/** The flow is live: what it does from now on, where it is, and how to see it work. */
export function Done({ flow, isNew }: Props) {
  const { common } = useText()
  const emulatorUrl = useEmulatorLink()
  const { text, overview } = useWizard()
  const words = text.done
  const on = flow.state === 'on'
  const title = on ? (isNew ? words.title : words.titleExisting) : words.titleOff
  const lead = on ? (isNew ? words.lead : words.leadExisting) : words.leadOff
  return (
    <StepFrame
      title={title}
      sign={
        <span className={styles.sign} data-on={on || undefined} aria-hidden>
          {on ? <CheckmarkCircleFilled /> : <WarningFilled />}
        </span>
      }
      lead={lead(flow.name)}
    >
      <Section title={text.review.promise}>
        <PlainPromise />
        {isNew && on && <p className={plain.quiet}>{words.makeSure}</p>}
      </Section>
      <div className={styles.ways}>
        <LinkButton href={places.business(overview.business.address)} appearance="primary">
          {text.leave}
        </LinkButton>
        {emulatorUrl && on && (
          <AnchorButton
            href={emulatorUrl}
            icon={<BeakerRegular />}
            aria-label={`${words.test} (${common.opensInNewTab})`}
          >
            {words.test}
          </AnchorButton>
        )}
        <AnchorButton
          href={flow.portalUrl}
          icon={<OpenRegular />}
          aria-label={`${words.portal} (${common.opensInNewTab})`}
        >
          {words.portal}
        </AnchorButton>
      </div>
    </StepFrame>
  )
}
