import { makeStyles } from '@fluentui/react-components'
import { useText } from '#app/text/text-context.tsx'
import type { Person } from '#domain/staff.ts'

const useStyles = makeStyles({ words: { margin: '0' } })

/** Tells whoever may not build why, and whom to ask. */
export function OnlyAdministrators({ administrators }: { readonly administrators: readonly Person[] }) {
  const { slots } = useText()
  const names = administrators.map(({ displayName }) => displayName)
  return (
    <p className={useStyles().words}>
      {slots.onlyAdministrators} {names.length > 0 && slots.askOneOf(names)}
    </p>
  )
}
