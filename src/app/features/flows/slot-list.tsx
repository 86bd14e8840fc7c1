import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useText } from '#app/text/text-context.tsx'
import type { Slot, Slots } from '#domain/slots.ts'
import { numbered } from './numbered-slots.ts'
import { useSlotLooks } from './slot-looks.ts'

const WIDE = '@media (min-width: 768px)'

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gap: tokens.spacingHorizontalM,
    margin: '0',
    padding: '0',
    listStyleType: 'none',
    [WIDE]: { gridTemplateColumns: 'repeat(5, minmax(0, 1fr))' },
  },
  slot: { display: 'flex', columnGap: tokens.spacingHorizontalM, minWidth: 0 },
  // On a phone the slots stand below each other, each beside its own piece of the bar.
  swatch: {
    boxSizing: 'border-box',
    width: '0.5rem',
    flexShrink: 0,
    borderRadius: tokens.borderRadiusCircular,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStrokeAccessible}`,
    [WIDE]: { display: 'none' },
  },
  words: { display: 'grid', alignContent: 'start', minWidth: 0, overflowWrap: 'anywhere' },
  small: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  name: { fontWeight: tokens.fontWeightSemibold },
})

/** The five slots one by one: what state each is in, and what holds it. */
export function SlotList({ slots }: { readonly slots: Slots }) {
  const styles = useStyles()
  return (
    <ol className={styles.list}>
      {numbered(slots).map((slot) => (
        <SlotEntry key={slot.number} slot={slot} certain={slots.certain} />
      ))}
    </ol>
  )
}

function SlotEntry({ slot: { state, flow }, certain }: { readonly slot: Slot; readonly certain: boolean }) {
  const styles = useStyles()
  const looks = useSlotLooks()
  const { slots: text, triggers } = useText()
  return (
    <li className={styles.slot}>
      <span className={mergeClasses(styles.swatch, looks[state])} aria-hidden />
      <span className={styles.words}>
        <span className={styles.small}>
          {state === 'free' && !certain ? text.freeUnsure : text.states[state]}
        </span>
        {flow && (
          <>
            <span className={styles.name}>{flow.name}</span>
            <span className={styles.small}>{triggers[flow.operation]}</span>
            <span className={styles.small}>{flow.owner}</span>
          </>
        )}
      </span>
    </li>
  )
}
