import { Field, Input } from '@fluentui/react-components'
import { type FormEvent, useRef, useState } from 'react'
import * as v from 'valibot'
import type { ByAddressText } from '#app/text/by-address.en.ts'
import { lazyWords, useText, useWords } from '#app/text/text-context.tsx'
import { FluentParts } from '#app/theme/fluent-parts.tsx'
import { Button } from '#app/ui/button.tsx'
import words from '#app/ui/words.module.css'
import { addressInLink } from '#domain/booking-page-url.ts'
import { SmtpAddress } from '#domain/smtp-address.ts'
import styles from './open-by-address.module.css'

const byAddressWords = lazyWords<ByAddressText>({
  en: () => import('#app/text/by-address.en.ts').then(({ enByAddress }) => enByAddress),
  ja: () => import('#app/text/by-address.ja.ts').then(({ jaByAddress }) => jaByAddress),
})

interface Props {
  /** Why there is no list to choose from, if there is none. */
  readonly why?: keyof ByAddressText['why']
  readonly onAddress: (address: SmtpAddress) => void
}

/** Asks for the address of a booking page or a link to it, where no list names it. */
export default function OpenByAddress(props: Props) {
  return (
    <FluentParts>
      <AddressForm {...props} />
    </FluentParts>
  )
}

function AddressForm({ why, onAddress }: Props) {
  const text = useWords(byAddressWords)
  const { common } = useText()
  const [typed, setTyped] = useState('')
  const [invalid, setInvalid] = useState(false)
  const input = useRef<HTMLInputElement>(null)

  function open(event: FormEvent) {
    event.preventDefault()
    const address = v.safeParse(SmtpAddress, typed)
    const link = addressInLink(typed)
    const found = address.success ? address.output : link.kind === 'address' ? link.address : null
    setInvalid(found === null)
    if (found) onAddress(found)
    else input.current?.focus()
  }

  return (
    <>
      {why && <p className={words.plain}>{common.join(...text.why[why])}</p>}
      <form className={styles.form} onSubmit={open} noValidate>
        <Field
          className={styles.field}
          label={text.address}
          hint={text.example}
          validationMessage={invalid ? text.invalid : null}
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
          {text.open}
        </Button>
      </form>
    </>
  )
}
