import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useApi } from '#app/api/api-context.tsx'
import { connectionsQuery, environmentsQuery } from '#app/features/environments/queries.ts'
import { connectorName } from '#app/features/flows/connector-name.ts'
import { FactList } from './fact-list.tsx'
import { premiumFact } from './premium-fact.ts'
import styles from './review-facts.module.css'
import { type Building, flowAddedTo } from './said-so-far.ts'
import { useWizard } from './wizard-context.ts'

/** Which mailbox, where, as whom and at what cost. */
export function ReviewFacts({ building }: { readonly building: Building }) {
  const api = useApi()
  const { text, overview, state } = useWizard()
  const words = text.review
  const { environment, template } = building
  const environments = useQuery(environmentsQuery(api)).data?.environments ?? []
  const connections = useQuery(connectionsQuery(api, environment)).data?.connections ?? []
  const flow = flowAddedTo(state, overview.flows)

  // The trigger of a flow that exists keeps the connection it has.
  const acting = template.connectors.filter((name) => !flow || name !== 'shared_microsoftbookings')
  const runsAs = acting.map((connector) => {
    const name = building.connections[connector]
    const connection = connections.find((one) => one.connector === connector && one.name === name)
    return { connector: connectorName(connector), account: connection?.displayName ?? name ?? '' }
  })
  const facts: readonly (readonly [string, ReactNode])[] = [
    [words.mailbox, overview.business.address],
    ...(flow ? [[words.flow, flow.name] as const] : []),
    [words.environment, environments.find(({ id }) => id === environment)?.name ?? environment],
    [words.cost, state.target.kind === 'new' ? words.costNew : words.costExisting],
    ...premiumFact(template, words),
    [
      words.as,
      <ul key={words.as} className={styles.list}>
        {runsAs.map(({ connector, account }) => (
          <li key={connector}>
            {connector}: {account}
          </li>
        ))}
      </ul>,
    ],
  ]
  return <FactList facts={facts} />
}
