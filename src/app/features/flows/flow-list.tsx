import { Badge, makeStyles, tokens } from '@fluentui/react-components'
import { useText } from '#app/text/text-context.tsx'
import { Section } from '#app/ui/section.tsx'
import type { BusinessOverview } from '#contract/business.ts'
import { FlowRow } from './flow-row.tsx'

/** Where the focus goes that looks for a flow to add to. */
export const FLOWS_HEADING = 'flows'

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    margin: '0',
    padding: '0',
    listStyleType: 'none',
  },
  words: { margin: '0' },
  none: { margin: '0', fontWeight: tokens.fontWeightSemibold },
})

/** The appointment flows of a booking page that the signed-in person can see. */
export function FlowList({ overview }: { readonly overview: BusinessOverview }) {
  const styles = useStyles()
  const { flows: text } = useText()
  const { flows, business, mayBuild } = overview
  return (
    <Section
      id={FLOWS_HEADING}
      title={text.title}
      beside={
        flows.length > 0 && (
          <Badge appearance="tint" color="informative">
            {text.count(flows.length)}
          </Badge>
        )
      }
    >
      {flows.length === 0 ? (
        <div>
          <p className={styles.none}>{text.none}</p>
          <p className={styles.words}>{text.noneAdvice}</p>
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
