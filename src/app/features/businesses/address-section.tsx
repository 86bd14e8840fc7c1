import { useRef } from 'react'
import { useText } from '#app/text/text-context.tsx'
import { Address } from '#app/ui/address.tsx'
import { CopyButton } from '#app/ui/copy-button.tsx'
import { Section } from '#app/ui/section.tsx'
import words from '#app/ui/words.module.css'
import type { BusinessOverview } from '#contract/business.ts'
import { sameMailbox } from '#domain/smtp-address.ts'
import styles from './address-section.module.css'

/** The SMTP address of a booking page, read without a click and copied in one press. */
export function AddressSection({
  overview: { business, addressConfirmed },
}: {
  readonly overview: BusinessOverview
}) {
  const { address, contactAddress } = business
  const { business: text, common } = useText()
  const written = useRef<HTMLElement>(null)
  const other = contactAddress && !sameMailbox(contactAddress, address) ? contactAddress : null
  return (
    <Section title={text.address}>
      <div className={styles.line}>
        <Address ref={written} className={styles.address}>
          {address}
        </Address>
        <CopyButton value={address} fallback={written}>
          {text.copyAddress}
        </CopyButton>
      </div>
      <p className={words.plain}>
        {common.join(
          addressConfirmed ? text.addressUse : text.addressTyped,
          ...(other ? [text.contactAddress(other)] : []),
        )}
      </p>
    </Section>
  )
}
