import { makeStyles, tokens } from '@fluentui/react-components'
import type { Problem } from '#contract/problem.ts'
import { useDates } from '../text/dates.ts'
import type { Text } from '../text/en.ts'
import { useText } from '../text/text-context.tsx'
import { CopyButton } from './copy-button.tsx'

const useStyles = makeStyles({
  summary: { cursor: 'pointer', width: 'fit-content', paddingBlock: tokens.spacingVerticalXS },
  inside: {
    display: 'grid',
    rowGap: tokens.spacingVerticalS,
    justifyItems: 'start',
    paddingTop: tokens.spacingVerticalS,
  },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'minmax(6rem, max-content) minmax(0, 1fr)',
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM}`,
    margin: '0',
    width: '100%',
  },
  term: { color: tokens.colorNeutralForeground3 },
  fact: { margin: '0', overflowWrap: 'anywhere' },
  body: {
    margin: '0',
    width: '100%',
    boxSizing: 'border-box',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    padding: tokens.spacingHorizontalS,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusMedium,
  },
})

type Fact = readonly [name: string, value: string]

/** The whole of a failure as it was answered, folded away, to be read or copied. */
export function ProblemDetails({ problem }: { readonly problem: Problem }) {
  const styles = useStyles()
  const text = useText()
  const { time } = useDates()
  const facts = factsOf(problem, text, time)
  const body = problem.refusal?.body ?? problem.detail
  const report = [...facts.map(([name, value]) => `${name}: ${value}`), ...(body ? [body] : [])].join('\n')
  return (
    <details>
      <summary className={styles.summary}>{text.problem.details}</summary>
      <div className={styles.inside}>
        <dl className={styles.facts}>
          {facts.map(([name, value]) => (
            <div key={`${name} ${value}`} style={{ display: 'contents' }}>
              <dt className={styles.term}>{name}</dt>
              <dd className={styles.fact}>{value}</dd>
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
  text: Text,
  time: (iso: string) => string,
): Fact[] {
  const words = text.problem
  const facts: Array<readonly [string, string | number | null | undefined]> = [
    [words.service, refusal && text.services[refusal.service]],
    [words.operation, refusal?.operation],
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
    [words.requestId, refusal?.requestId],
    [words.ourRequestId, problem.requestId],
    [words.fields, fields?.map(({ path, message }) => `${path}: ${message}`).join('; ')],
  ]
  return facts.flatMap(([name, value]) =>
    value == null || value === '' ? [] : [[name, String(value)] as const],
  )
}
