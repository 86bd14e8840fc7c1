import type { ReactNode } from 'react'
import { places } from '#app/routes.ts'
import { useText } from '#app/text/text-context.tsx'
import { LinkButton } from '#app/ui/link-button.tsx'
import words from '#app/ui/words.module.css'
import type { BusinessOverview } from '#contract/business.ts'
import styles from './only-administrators.module.css'

interface Props {
  readonly overview: Pick<BusinessOverview, 'business' | 'administrators'>
  /** A nearer way to what they came for. */
  readonly children?: ReactNode
}

/** Tells whoever may not build why, whom to ask, and how to become one of those who may. */
export function OnlyAdministrators({ overview: { business, administrators }, children }: Props) {
  const { slots, common } = useText()
  const names = administrators.map(({ displayName }) => displayName)
  return (
    <>
      <p className={words.plain}>
        {common.join(slots.onlyAdministrators, ...(names.length > 0 ? [slots.askOneOf(names)] : []))}
      </p>
      <div className={styles.ways}>
        {children}
        <LinkButton href={places.askRole(business.address)}>{slots.askRole}</LinkButton>
      </div>
    </>
  )
}
