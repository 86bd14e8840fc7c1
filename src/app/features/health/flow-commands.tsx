import { DeleteRegular } from '@fluentui/react-icons/headless/svg/delete'
import { PersonAddRegular } from '@fluentui/react-icons/headless/svg/person-add'
import { RenameRegular } from '@fluentui/react-icons/headless/svg/rename'
import { useId } from 'react'
import { FlowSwitch } from '#app/features/flows/flow-switch.tsx'
import { loadDryRunPage } from '#app/features/flows/later-chunks.ts'
import { places } from '#app/routes.ts'
import { useHealthText } from '#app/text/health-words.ts'
import { useText } from '#app/text/text-context.tsx'
import { Button } from '#app/ui/button.tsx'
import { ExternalLink } from '#app/ui/external-link.tsx'
import { LinkButton } from '#app/ui/link-button.tsx'
import styles from './health.module.css'
import { useFlowInView } from './health-context.ts'

interface Props {
  readonly onRename: () => void
  readonly onDelete: () => void
  /** Whether it is known with whom it may be shared. */
  readonly mayShare: boolean
}

/** What can be done with a flow, by whoever may. */
export function FlowCommands({ onRename, onDelete, mayShare }: Props) {
  const { commands: text } = useHealthText()
  const { flows } = useText()
  const { overview, flow, share } = useFlowInView()
  const { address } = overview.business
  const name = useId()
  return (
    <section className={styles.bar} aria-label={text.label}>
      {overview.mayBuild && (
        <>
          <span id={name} hidden>
            {flow.name}
          </span>
          <FlowSwitch flow={flow} address={address} current labelledBy={name} />
          <span className={styles.divider} />
          <Button appearance="subtle" icon={<RenameRegular />} onClick={onRename}>
            {text.rename}
          </Button>
          {mayShare && (
            <Button appearance="subtle" icon={<PersonAddRegular />} onClick={share}>
              {text.share}
            </Button>
          )}
          <Button appearance="subtle" icon={<DeleteRegular />} onClick={onDelete}>
            {text.delete}
          </Button>
        </>
      )}
      <LinkButton href={places.dryRun(address, flow.id)} appearance="subtle" ahead={loadDryRunPage}>
        {flows.dryRun}
      </LinkButton>
      <ExternalLink href={flow.portalUrl}>{flows.portal}</ExternalLink>
    </section>
  )
}
