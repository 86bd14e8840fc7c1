import { makeStyles, tokens } from '@fluentui/react-components'
import { useText } from '#app/text/text-context.tsx'
import { Section } from '#app/ui/section.tsx'
import type { BusinessOverview } from '#contract/business.ts'
import { SLOT_LIMIT } from '#domain/slots.ts'
import { BuildEntry } from './build-entry.tsx'
import { SlotList } from './slot-list.tsx'
import { SlotMeter } from './slot-meter.tsx'

const useStyles = makeStyles({
  headline: {
    margin: '0',
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  why: { margin: '0', color: tokens.colorNeutralForeground3 },
})

/** How many of the five slots are held, who holds them, and what may be built in the rest. */
export function SlotSection({ overview }: { readonly overview: BusinessOverview }) {
  const styles = useStyles()
  const { slots: text } = useText()
  const { slots, unreadEnvironments } = overview
  const headline = text.headline(slots.held, SLOT_LIMIT, slots.certain)
  const sure = slots.certain || slots.held >= SLOT_LIMIT
  return (
    <Section title={text.title}>
      <p className={styles.headline}>{headline}</p>
      <SlotMeter slots={slots} headline={headline} />
      <SlotList slots={slots} />
      <p className={styles.why}>
        {text.each} {!sure && text.whyAtLeast}
      </p>
      {unreadEnvironments.length > 0 && (
        <p className={styles.why}>{text.unread(unreadEnvironments.map(({ name }) => name))}</p>
      )}
      <BuildEntry overview={overview} />
    </Section>
  )
}
