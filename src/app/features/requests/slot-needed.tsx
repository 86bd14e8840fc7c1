import { places } from '#app/routes.ts'
import { LinkButton } from '#app/ui/link-button.tsx'
import { Section } from '#app/ui/section.tsx'
import words from '#app/ui/words.module.css'
import { slotCost } from '#domain/request/slot-cost.ts'
import { SlotMeter } from '../flows/slot-meter.tsx'
import { useRequest } from './request-context.ts'
import styles from './request-page.module.css'
import { useRequestsText } from './requests-words.ts'

/** What the flow takes of the mailbox's slots, and what to do where none is left. */
export function SlotNeeded() {
  const text = useRequestsText().decision
  const { request, overview } = useRequest()
  const cost = slotCost(overview.slots, request)
  const says = text.slotCost(cost)
  return (
    <Section title={text.slot}>
      <p className={words.strong}>{says}</p>
      <SlotMeter slots={overview.slots} headline={says} />
      {(cost.kind === 'full' || cost.kind === 'unsure') && (
        <div className={styles.ways}>
          <LinkButton href={places.business(overview.business.address)}>{text.whoHolds}</LinkButton>
        </div>
      )}
    </Section>
  )
}
