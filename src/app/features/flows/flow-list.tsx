import { useText } from '#app/text/text-context.tsx'
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
  const { flows, business, mayBuild } = overview
  return (
    <Section
      id={FLOWS_HEADING}
      title={text.title}
      beside={flows.length > 0 && <span className={words.quiet}>{text.count(flows.length)}</span>}
    >
      {flows.length === 0 ? (
        <div>
          <p className={words.strong}>{text.none}</p>
          <p className={words.plain}>{text.noneAdvice}</p>
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
