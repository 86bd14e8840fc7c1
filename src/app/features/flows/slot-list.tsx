import { useText } from '#app/text/text-context.tsx'
import words from '#app/ui/words.module.css'
import type { Slot, Slots } from '#domain/slots.ts'
import { numbered } from './numbered-slots.ts'
import styles from './slot.module.css'

/** The five slots one by one: what state each is in, and what holds it. */
export function SlotList({ slots }: { readonly slots: Slots }) {
  const { slots: text } = useText()
  return (
    <ol className={styles.list} aria-label={text.title}>
      {numbered(slots).map((slot) => (
        <SlotEntry key={slot.number} slot={slot} certain={slots.certain} />
      ))}
    </ol>
  )
}

function SlotEntry({ slot: { state, flow }, certain }: { readonly slot: Slot; readonly certain: boolean }) {
  const { slots: text, triggers } = useText()
  return (
    <li className={styles.entry}>
      <span className={`${styles.swatch} ${styles[state]}`} aria-hidden />
      <span className={styles.words}>
        <span className={words.small}>
          {state === 'free' && !certain ? text.freeUnsure : text.states[state]}
        </span>
        {flow && (
          <>
            <span className={words.strong}>{flow.name}</span>
            <span className={words.small}>{triggers[flow.operation]}</span>
            <span className={words.small}>{flow.owner}</span>
          </>
        )}
      </span>
    </li>
  )
}
