import { AddRegular } from '@fluentui/react-icons/headless/svg/add'
import { places } from '#app/routes.ts'
import { useText } from '#app/text/text-context.tsx'
import { Button } from '#app/ui/button.tsx'
import { LinkButton } from '#app/ui/link-button.tsx'
import words from '#app/ui/words.module.css'
import type { BusinessOverview } from '#contract/business.ts'
import { SLOT_LIMIT } from '#domain/slots.ts'
import styles from './build-entry.module.css'
import { FLOWS_HEADING } from './flow-list.tsx'
import { OnlyAdministrators } from './only-administrators.tsx'
import { loadWizard } from './wizard-chunk.ts'

/** The way into building: a new flow, actions for an old one when the slots are full, or whom to ask. */
export function BuildEntry({ overview }: { readonly overview: BusinessOverview }) {
  const { slots: text } = useText()
  const { business, slots, mayBuild, flows, administrators } = overview
  if (!mayBuild) return <OnlyAdministrators administrators={administrators} />
  if (slots.held < SLOT_LIMIT)
    return (
      <LinkButton
        href={places.newFlow(business.address)}
        icon={<AddRegular />}
        appearance="primary"
        ahead={loadWizard}
      >
        {text.build}
      </LinkButton>
    )
  const [only] = flows
  return (
    <div className={styles.entry}>
      <p className={words.plain}>{text.full}</p>
      {flows.length === 1 && only ? (
        <LinkButton
          href={places.addActions(business.address, only.id)}
          icon={<AddRegular />}
          appearance="primary"
          ahead={loadWizard}
        >
          {text.addInstead}
        </LinkButton>
      ) : (
        flows.length > 0 && (
          <Button
            appearance="primary"
            icon={<AddRegular />}
            onClick={() => document.getElementById(FLOWS_HEADING)?.focus()}
          >
            {text.addInstead}
          </Button>
        )
      )}
    </div>
  )
}
