import { Field, Input } from '@fluentui/react-components'
import { type FormEvent, useRef, useState } from 'react'
import * as v from 'valibot'
import { useText } from '#app/text/text-context.tsx'
import { FluentParts } from '#app/theme/fluent-parts.tsx'
import { Button } from '#app/ui/button.tsx'
import { SmtpAddress } from '#domain/smtp-address.ts'
import styles from './open-by-address.module.css'

interface Props {
  readonly onAddress: (address: SmtpAddress) => void
}

/** Asks for the address of a booking page, where no list names it. */
export default function OpenByAddress(props: Props) {
  return (
    <FluentParts>
      <AddressForm {...props} />
    </FluentParts>
  )
}

function AddressForm({ onAddress }: Props) {
  const { picker } = useText()
  const [typed, setTyped] = useState('')
  const [invalid, setInvalid] = useState(false)
  const input = useRef<HTMLInputElement>(null)

  function open(event: FormEvent) {
    event.preventDefault()
    const address = v.safeParse(SmtpAddress, typed)
    setInvalid(!address.success)
    if (address.success) onAddress(address.output)
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
