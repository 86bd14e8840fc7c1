import { useText } from '#app/text/text-context.tsx'
import words from '#app/ui/words.module.css'
import { SLOT_LIMIT, type Slots } from '#domain/slots.ts'
import { numbered } from './numbered-slots.ts'
import styles from './slot.module.css'

/** The five slots as a bar of five segments. */
export function SlotMeter({ slots, headline }: { readonly slots: Slots; readonly headline: string }) {
  const { slots: text } = useText()
  return (
    <div>
      <meter
        className={words.unseen}
        aria-label={text.title}
        aria-valuetext={headline}
        max={SLOT_LIMIT}
        value={Math.min(slots.held, SLOT_LIMIT)}
      />
      <div className={styles.bar} aria-hidden>
        {numbered(slots).map(({ number, state }) => (
          <span key={number} className={`${styles.segment} ${styles[state]}`} />
        ))}
      </div>
    </div>
  )
}
