import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useText } from '#app/text/text-context.tsx'
import { useUnseen } from '#app/ui/unseen.ts'
import { SLOT_LIMIT, type Slots } from '#domain/slots.ts'
import { numbered } from './numbered-slots.ts'
import { useSlotLooks } from './slot-looks.ts'

const useStyles = makeStyles({
  bar: { display: 'grid', gridTemplateColumns: 'repeat(5, 1fr)', columnGap: tokens.spacingHorizontalM },
  segment: {
    boxSizing: 'border-box',
    height: '0.75rem',
    borderRadius: tokens.borderRadiusCircular,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStrokeAccessible}`,
  },
})

/** The five slots as a bar of five segments. */
export function SlotMeter({ slots, headline }: { readonly slots: Slots; readonly headline: string }) {
  const styles = useStyles()
  const looks = useSlotLooks()
  const { slots: text } = useText()
  const unseen = useUnseen()
  return (
    <div>
      <meter
        className={unseen}
        aria-label={text.title}
        aria-valuetext={headline}
        max={SLOT_LIMIT}
        value={Math.min(slots.held, SLOT_LIMIT)}
      />
      <div className={styles.bar} aria-hidden>
        {numbered(slots).map(({ number, state }) => (
          <span key={number} className={mergeClasses(styles.segment, looks[state])} />
        ))}
      </div>
    </div>
  )
}
