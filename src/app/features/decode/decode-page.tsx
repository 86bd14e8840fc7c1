import { places } from '#app/routes.ts'
import { decodeWords } from '#app/text/decode-words.ts'
import { useText, useWords } from '#app/text/text-context.tsx'
import { FluentParts } from '#app/theme/fluent-parts.tsx'
import { BackLink } from '#app/ui/back-link.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'
import { useOutcome } from '#app/ui/use-outcome.ts'
import words from '#app/ui/words.module.css'
import styles from './decode.module.css'
import { ErrorDecoder } from './error-decoder.tsx'
import { LinkDecoder } from './link-decoder.tsx'

/** Where the errors and links of others are explained, in the browser alone. */
export default function DecodePage() {
  const { business } = useText()
  const text = useWords(decodeWords)
  useOutcome('shown')
  return (
    <FluentParts>
      <div className={styles.page}>
        <div>
          <BackLink href={places.picker}>{business.all}</BackLink>
          <PageTitle>{text.title}</PageTitle>
          <p className={words.quiet}>{text.lead}</p>
        </div>
        <ErrorDecoder />
        <LinkDecoder />
      </div>
    </FluentParts>
  )
}
