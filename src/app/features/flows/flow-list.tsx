import { lazy, Suspense } from 'react'
import { useText } from '#app/text/text-context.tsx'
import { Section } from '#app/ui/section.tsx'
import words from '#app/ui/words.module.css'
import { useLater } from '#app/when-idle.ts'
import type { BusinessOverview } from '#contract/business.ts'
import styles from './flow-list.module.css'
import { FlowRow } from './flow-row.tsx'

const GoneFlow = lazy(() => import('./gone-flow.tsx'))

/** Where the focus goes that looks for a flow to add to. */
export const FLOWS_HEADING = 'flows'

interface Props {
  readonly overview: BusinessOverview
  /** Whether the flows are as they are now, and not as they were on an earlier visit. */
  readonly current: boolean
  /** The flow that a link leads to. */
  readonly inView: string | null
}

/** The appointment flows of a booking page that the signed-in person can see. */
export function FlowList({ overview, current, inView }: Props) {
  const { flows: text } = useText()
  const dated = useLater()
  const { flows, flowsProblem } = overview
  if (flowsProblem) return null
  const missed = inView !== null && current && !flows.some(({ id }) => id === inView)
  return (
    <Section
      id={FLOWS_HEADING}
      title={text.title}
      beside={flows.length > 0 && <span className={words.quiet}>{text.count(flows.length)}</span>}
    >
      <Suspense>{missed && <GoneFlow />}</Suspense>
      {flows.length === 0 ? (
        <NoFlows mayBuild={overview.mayBuild} />
      ) : (
        <ul className={styles.list}>
          {flows.map((flow) => (
            <FlowRow
              key={`${flow.environment.id} ${flow.id}`}
              flow={flow}
              overview={overview}
              current={current}
              inView={flow.id === inView}
              dated={dated}
            />
          ))}
        </ul>
      )}
    </Section>
  )
}

function NoFlows({ mayBuild }: Pick<BusinessOverview, 'mayBuild'>) {
  const { flows: text } = useText()
  return (
    <div>
      <p className={words.strong}>{text.noneVisible}</p>
      <p className={words.plain}>{mayBuild ? text.noneVisibleBuilderAdvice : text.noneVisibleAdvice}</p>
    </div>
  )
}
