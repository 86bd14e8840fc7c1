import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components'
import { type FormEvent, useRef, useState } from 'react'
import * as v from 'valibot'
import { useLocation } from 'wouter'
import { places } from '#app/routes.ts'
import { useText } from '#app/text/text-context.tsx'
import { SmtpAddress } from '#domain/smtp-address.ts'

const useStyles = makeStyles({
  form: {
    display: 'grid',
    rowGap: tokens.spacingVerticalM,
    justifyItems: 'start',
    paddingTop: tokens.spacingVerticalS,
  },
  field: { width: '100%', maxWidth: '28rem' },
})

/** Opens a booking page whose address is known, where no list names it. */
export default function OpenByAddress() {
  const { picker } = useText()
  const styles = useStyles()
  const [, goTo] = useLocation()
  const [typed, setTyped] = useState('')
  const [invalid, setInvalid] = useState(false)
  const input = useRef<HTMLInputElement>(null)

  function open(event: FormEvent) {
    event.preventDefault()
    const address = v.safeParse(SmtpAddress, typed)
    setInvalid(!address.success)
    if (address.success) goTo(places.business(address.output))
    else input.current?.focus()
  }

  return (
    <form className={styles.form} onSubmit={open} noValidate>
      <Field
        className={styles.field}
        label={picker.address}
        hint={picker.addressExample}
        validationMessage={invalid ? picker.addressInvalid : null}
      >
        <Input
          ref={input}
          type="email"
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onChange={(_, { value }) => {
            setTyped(value)
            setInvalid(false)
          }}
        />
      </Field>
      <Button type="submit" appearance="primary">
        {picker.open}
      </Button>
    </form>
  )
}
