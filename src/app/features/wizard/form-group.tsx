import type { ReactNode } from 'react'
import styles from './form-group.module.css'

/** Questions that belong together, under the name they have in common. */
export function FormGroup({ legend, children }: { readonly legend: string; readonly children: ReactNode }) {
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{legend}</legend>
      <div className={styles.content}>{children}</div>
    </fieldset>
  )
}
