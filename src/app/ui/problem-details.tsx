import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { Problem } from '#contract/problem.ts'
import { fileNameOf } from '#domain/refusal/guid.ts'
import { places } from '../routes.ts'
import { useDates } from '../text/dates.ts'
import { problemWords } from '../text/problem-words.ts'
import { useWords } from '../text/text-context.tsx'
import { CopyButton } from './copy-button.tsx'
import { DownloadButton } from './download-button.tsx'
import links from './link.module.css'
import styles from './problem-details.module.css'
import { ProblemPart } from './problem-part.tsx'
import { bodyOf, type Fact, factsOf, reportOf, requestIdsIn, saidIn } from './problem-report.ts'
import words from './words.module.css'

interface Props {
  readonly problem: Problem
  /** What there is to be handed on. */
  readonly children?: ReactNode
}

/** The whole of a failure as it was answered, folded away, to be read, copied or kept. */
export default function ProblemDetails({ problem, children }: Props) {
  const text = useWords(problemWords)
  const { time } = useDates()
  const layers = problem.refusal?.layers ?? []
  const ids = requestIdsIn(problem, text)
  const body = bodyOf(problem)
  const report = () => reportOf(problem, text, time)
  return (
    <details>
      <summary className={words.summary}>{text.problem.details}</summary>
      <div className={styles.inside}>
        <Facts facts={factsOf(problem, text, time)} />
        {layers.length > 0 && (
          <ProblemPart title={text.problem.answers}>
            <ol className={styles.layers}>
              {layers.map((layer, index) => (
                <li key={JSON.stringify(layer)} aria-label={text.problem.layer(index + 1)}>
                  <Facts facts={saidIn(layer, text)} />
                </li>
              ))}
            </ol>
          </ProblemPart>
        )}
        {ids.length > 0 && (
          <ProblemPart title={text.problem.requestIds}>
            <Facts facts={ids} />
          </ProblemPart>
        )}
        {body && (
          <ProblemPart title={text.problem.body}>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard. */}
            <pre className={styles.body} tabIndex={0}>
              {body}
            </pre>
          </ProblemPart>
        )}
        <div className={styles.buttons}>
          <CopyButton value={report()} size="small">
            {text.problem.copyDetails}
          </CopyButton>
          <DownloadButton name={`${fileNameOf(problem)}.txt`} content={report} type="text/plain" size="small">
            {text.problem.downloadDetails}
          </DownloadButton>
        </div>
        {children}
        <Link href={places.decode} className={links.link}>
          {text.problem.decodeAnother}
        </Link>
      </div>
    </details>
  )
}

function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className={styles.facts}>
      {facts.map(([name, value]) => (
        <div key={`${name} ${value}`} className={styles.fact}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
