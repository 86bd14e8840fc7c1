import { Button, Field, Input } from '@fluentui/react-components'
import { type FormEvent, useRef, useState } from 'react'
import * as v from 'valibot'
import { useLocation } from 'wouter'
import { places } from '#app/routes.ts'
import { useText } from '#app/text/text-context.tsx'
import { FluentParts } from '#app/theme/fluent-parts.tsx'
import { SmtpAddress } from '#domain/smtp-address.ts'
import styles from './open-by-address.module.css'

/** Opens a booking page whose address is known, where no list names it. */
export default function OpenByAddress() {
  return (
    <FluentParts>
      <AddressForm />
    </FluentParts>
  )
}

function AddressForm() {
  const { picker } = useText()
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
