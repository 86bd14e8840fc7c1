import { useText } from '#app/text/text-context.tsx'
import words from '#app/ui/words.module.css'
import type { Slot, Slots } from '#domain/slots.ts'
import { numbered } from './numbered-slots.ts'
import styles from './slot.module.css'

interface Props {
  readonly slots: Slots
  /** Whether the person sees no flow at all, and so nothing that would speak for a slot being free. */
  readonly blind: boolean
}

/** The five slots one by one: what state each is in, and what holds it. */
export function SlotList({ slots, blind }: Props) {
  const { slots: text } = useText()
  const free = slots.certain ? text.states.free : blind ? text.freeUnseen : text.freeUnsure
  return (
    <ol className={styles.list} aria-label={text.title}>
      {numbered(slots).map((slot) => (
        <SlotEntry
          key={slot.number}
          slot={slot}
          says={slot.state === 'free' ? free : text.states[slot.state]}
        />
      ))}
    </ol>
  )
}

function SlotEntry({ slot: { state, flow }, says }: { readonly slot: Slot; readonly says: string }) {
  const { triggers } = useText()
  return (
    <li className={styles.entry}>
      <span className={`${styles.swatch} ${styles[state]}`} aria-hidden />
      <span className={styles.words}>
        <span className={words.small}>{says}</span>
        {flow && (
          <>
            <span className={`${words.strong} ${styles.flow}`}>{flow.name}</span>
            <span className={words.small}>{triggers[flow.operation]}</span>
            <span className={words.small}>{flow.owner}</span>
          </>
        )}
      </span>
    </li>
  )
}
