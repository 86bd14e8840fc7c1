import { useLanguage, useText } from '#app/text/text-context.tsx'
import { Section } from '#app/ui/section.tsx'
import words from '#app/ui/words.module.css'
import type { BusinessOverview } from '#contract/business.ts'
import styles from './flow-list.module.css'
import { FlowRow } from './flow-row.tsx'

/** Where the focus goes that looks for a flow to add to. */
export const FLOWS_HEADING = 'flows'

/** The appointment flows of a booking page that the signed-in person can see. */
export function FlowList({ overview }: { readonly overview: BusinessOverview }) {
  const { flows: text } = useText()
  const { business, mayBuild } = overview
  const { language } = useLanguage()
  if (overview.flowsProblem) return null
  // By name: a flow that was just switched must not move away from under the hand.
  const flows = overview.flows.toSorted((one, other) => one.name.localeCompare(other.name, language))
  return (
    <Section
      id={FLOWS_HEADING}
      title={text.title}
      beside={flows.length > 0 && <span className={words.quiet}>{text.count(flows.length)}</span>}
    >
      {flows.length === 0 ? (
        <div>
          <p className={words.strong}>{text.noneVisible}</p>
          <p className={words.plain}>{mayBuild ? text.noneVisibleBuilderAdvice : text.noneVisibleAdvice}</p>
        </div>
      ) : (
        <ul className={styles.list}>
          {flows.map((flow) => (
            <FlowRow
              key={`${flow.environment.id} ${flow.id}`}
              flow={flow}
              address={business.address}
              mayBuild={mayBuild}
            />
          ))}
        </ul>
      )}
    </Section>
  )
}
