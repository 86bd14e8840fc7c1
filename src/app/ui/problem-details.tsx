import type { Problem } from '#contract/problem.ts'
import { useDates } from '../text/dates.ts'
import { problemWords } from '../text/problem-words.ts'
import type { ProblemWords } from '../text/problems.en.ts'
import { useWords } from '../text/text-context.tsx'
import { CopyButton } from './copy-button.tsx'
import styles from './problem-details.module.css'
import words from './words.module.css'

type Fact = readonly [name: string, value: string]

/** The whole of a failure as it was answered, folded away, to be read or copied. */
export default function ProblemDetails({ problem }: { readonly problem: Problem }) {
  const text = useWords(problemWords)
  const { time } = useDates()
  const facts = factsOf(problem, text, time)
  const body = problem.refusal?.body ?? problem.detail
  const report = [...facts.map(([name, value]) => `${name}: ${value}`), ...(body ? [body] : [])].join('\n')
  return (
    <details>
      <summary className={words.summary}>{text.problem.details}</summary>
      <div className={styles.inside}>
        <dl className={styles.facts}>
          {facts.map(([name, value]) => (
            <div key={`${name} ${value}`} className={styles.fact}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        {body && <pre className={styles.body}>{body}</pre>}
        <CopyButton value={report} size="small">
          {text.problem.copyDetails}
        </CopyButton>
      </div>
    </details>
  )
}

function factsOf(
  { refusal, fields, ...problem }: Problem,
  text: ProblemWords,
  time: (iso: string) => string,
): Fact[] {
  const words = text.problem
  const facts: Array<readonly [string, string | number | null | undefined]> = [
    [words.service, refusal && text.services[refusal.service]],
    [words.operation, refusal && (text.operations[refusal.operation] ?? refusal.operation)],
    [words.status, refusal?.status ?? (problem.status || null)],
    [words.code, refusal ? null : problem.code],
    ...(refusal?.layers ?? []).map(
      ({ status, code, message }, index) =>
        [
          words.layer(index + 1),
          [status, code, message].filter((part) => part !== null && part !== '').join(' · '),
        ] as const,
    ),
    [words.retryAfter, refusal?.retryAfter == null ? null : words.seconds(refusal.retryAfter)],
    [words.time, refusal && time(refusal.at)],
    ...Object.entries(refusal?.requestIds ?? {}),
    [words.ourRequestId, problem.requestId],
    [words.fields, fields?.map(({ path, message }) => `${path}: ${message}`).join('; ')],
  ]
  return facts.flatMap(([name, value]) =>
    value == null || value === '' ? [] : [[name, String(value)] as const],
  )
}
