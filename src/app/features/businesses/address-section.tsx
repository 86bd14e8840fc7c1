import { makeStyles, tokens } from '@fluentui/react-components'
import { useRef } from 'react'
import { useText } from '#app/text/text-context.tsx'
import { CopyButton } from '#app/ui/copy-button.tsx'
import { Section } from '#app/ui/section.tsx'
import type { Business } from '#domain/business.ts'
import { sameMailbox } from '#domain/smtp-address.ts'

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalL },
  address: {
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase600,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
    '@media (max-width: 640px)': { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  },
  use: { margin: '0', color: tokens.colorNeutralForeground2 },
})

/** The SMTP address of a booking page, read without a click and copied in one press. */
export function AddressSection({ business: { address, contactAddress } }: { readonly business: Business }) {
  const styles = useStyles()
  const text = useText().business
  const written = useRef<HTMLElement>(null)
  const other = contactAddress && !sameMailbox(contactAddress, address) ? contactAddress : null
  return (
    <Section title={text.address}>
      <div className={styles.line}>
        {/* An address is one word in every language. */}
        <bdi ref={written} className={styles.address} translate="no">
          {address}
        </bdi>
        <CopyButton value={address} fallback={written}>
          {text.copyAddress}
        </CopyButton>
      </div>
      <p className={styles.use}>
        {text.addressUse} {other && text.contactAddress(other)}
      </p>
    </Section>
  )
}
