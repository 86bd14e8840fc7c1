import { useText } from '#app/text/text-context.tsx'
import words from '#app/ui/words.module.css'
import type { Person } from '#domain/staff.ts'

/** Tells whoever may not build why, and whom to ask. */
export function OnlyAdministrators({ administrators }: { readonly administrators: readonly Person[] }) {
  const { slots, common } = useText()
  const names = administrators.map(({ displayName }) => displayName)
  return (
    <p className={words.plain}>
      {common.join(slots.onlyAdministrators, ...(names.length > 0 ? [slots.askOneOf(names)] : []))}
    </p>
  )
}
