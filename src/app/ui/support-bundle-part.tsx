import type { Problem } from '#contract/problem.ts'
import { fileNameOf } from '#domain/refusal/guid.ts'
import { supportBundle } from '#domain/refusal/support-bundle.ts'
import { isHosted } from '../host/is-hosted.ts'
import type { Identity } from '../identity/identity.ts'
import { problemWords } from '../text/problem-words.ts'
import { useLanguage, useWords } from '../text/text-context.tsx'
import { DownloadButton } from './download-button.tsx'
import styles from './problem-details.module.css'
import { ProblemPart } from './problem-part.tsx'
import { Unfolding } from './unfolding.tsx'
import words from './words.module.css'

interface Props {
  readonly problem: Problem
  readonly identity: Identity | null
  readonly definition: string | null
  /** Nothing but the button, where handing it on is what there is to do. */
  readonly bare?: boolean
}

/** What may be handed to support, in one press, and shown whole to whoever wants to see it first. */
export default function SupportBundlePart({ problem, identity, definition, bare }: Props) {
  const { bundle: text } = useWords(problemWords).problem
  const { language } = useLanguage()
  const content = () =>
    JSON.stringify(
      supportBundle(problem, {
        version: import.meta.env.VITE_APP_VERSION,
        language,
        host: isHosted(window) ? 'microsoft-365' : 'browser',
        tenantId: identity?.account.tenantId ?? null,
        definition,
        now: new Date(),
      }),
      null,
      2,
    )
  const button = (
    <DownloadButton
      name={`${fileNameOf(problem)}.json`}
      content={content}
      type="application/json"
      {...(bare ? {} : { size: 'small' })}
    >
      {text.download}
    </DownloadButton>
  )
  if (bare) return button
  return (
    <ProblemPart title={text.title}>
      <p className={words.small}>{text.promise}</p>
      {button}
      <Unfolding summary={text.contents}>
        {() => (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard.
          <pre className={styles.body} tabIndex={0}>
            {content()}
          </pre>
        )}
      </Unfolding>
    </ProblemPart>
  )
}
