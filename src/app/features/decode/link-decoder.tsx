import { Field, Input } from '@fluentui/react-components'
import { useState } from 'react'
import { places } from '#app/routes.ts'
import { decodeWords } from '#app/text/decode-words.ts'
import { useText, useWords } from '#app/text/text-context.tsx'
import { Address } from '#app/ui/address.tsx'
import { CopyButton } from '#app/ui/copy-button.tsx'
import { LinkButton } from '#app/ui/link-button.tsx'
import { Section } from '#app/ui/section.tsx'
import words from '#app/ui/words.module.css'
import { addressInLink, type LinkReading } from '#domain/booking-page-url.ts'
import styles from './decode.module.css'

/** Reads the address of a mailbox from a link that somebody pastes. */
export function LinkDecoder() {
  const { link: text } = useWords(decodeWords)
  const [pasted, setPasted] = useState('')
  return (
    <Section title={text.title}>
      <Field label={text.label} hint={text.hint}>
        <Input
          type="url"
          inputMode="url"
          spellCheck={false}
          autoComplete="off"
          value={pasted}
          onChange={(_, { value }) => setPasted(value)}
        />
      </Field>
      <div className={styles.answer} role="status">
        <Reading reading={addressInLink(pasted)} />
      </div>
    </Section>
  )
}

function Reading({ reading }: { readonly reading: LinkReading }) {
  const { common } = useText()
  const { link: text } = useWords(decodeWords)
  if (reading.kind === 'cannot-tell')
    return (
      reading.why !== 'nothing' && (
        <p className={words.plain}>
          <strong>{text.cannotTell}</strong> {text.why[reading.why]}
        </p>
      )
    )
  const { address } = reading
  return (
    <>
      <p className={words.plain}>{text.address}</p>
      <Address className={styles.address}>{address}</Address>
      <div className={styles.ways}>
        <CopyButton value={address}>{common.copy}</CopyButton>
        <LinkButton href={places.business(address)}>{text.open}</LinkButton>
      </div>
    </>
  )
}
