import styles from './switch.module.css'

interface Props {
  readonly checked: boolean
  /** Still turning; it keeps the focus and takes no second press. */
  readonly busy: boolean
  /** Not to be switched before more is known. */
  readonly held: boolean
  /** The id of the element that names what is switched. */
  readonly labelledBy: string
  readonly onSwitch: (on: boolean) => void
}

/** A switch as Fluent draws it: the browser's own checkbox, so keyboards and readers know it. */
export function Switch({ checked, busy, held, labelledBy, onSwitch }: Props) {
  return (
    <input
      type="checkbox"
      role="switch"
      className={styles.switch}
      checked={checked}
      aria-labelledby={labelledBy}
      aria-checked={checked}
      aria-busy={busy}
      aria-disabled={held || undefined}
      onChange={(event) => {
        if (!busy) onSwitch(event.currentTarget.checked)
      }}
    />
  )
}
