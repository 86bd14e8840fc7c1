import { Redirect } from 'wouter'
import { useApi } from '#app/api/api-context.tsx'
import { useAnswer } from '#app/api/use-answer.ts'
import { arriving } from '#app/arriving.tsx'
import { overviewQuery } from '#app/features/businesses/queries.ts'
import { loadOnce } from '#app/load-once.ts'
import { places } from '#app/routes.ts'
import { useText } from '#app/text/text-context.tsx'
import { BackLink } from '#app/ui/back-link.tsx'
import { LinkButton } from '#app/ui/link-button.tsx'
import { PageSkeleton } from '#app/ui/page-skeleton.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'
import { ProblemMessage } from '#app/ui/problem-message.tsx'
import { useOutcome } from '#app/ui/use-outcome.ts'
import GoneFlow from './gone-flow.tsx'
import { OnlyAdministrators } from './only-administrators.tsx'

const loadWizard = loadOnce(() => import('./wizard-room.tsx'))
const Wizard = arriving(loadWizard)
// On its way while the booking page is still read.
loadWizard().catch(() => undefined)

interface Props {
  readonly address: string
  /** The flow to add actions to; null is for a new one. */
  readonly flowId: string | null
  /** The template that a link has chosen. */
  readonly template: string | null
  /** Whether an administrator is to be asked for the flow. */
  readonly asking?: boolean
}

/** The place of the wizard: it opens once the booking page is read anew, to build or to ask, as the person may. */
export default function BuilderPage({ address, flowId, template, asking = false }: Props) {
  const { slots } = useText()
  const { data, seenAt, problem, askAgain } = useAnswer(overviewQuery(useApi(), address))
  // What is built stands on the slots and flows as they are now.
  const overview = seenAt === null ? data : undefined
  const flow = overview?.flows.find(({ id }) => id === flowId)
  useOutcome(overview ? 'shown' : problem)

  // Whoever may build has nobody to ask.
  if (overview?.mayBuild && asking)
    return (
      <Redirect
        to={template === null ? places.newFlow(address) : places.template(address, template)}
        replace
      />
    )
  if (overview && asking) return <Wizard overview={overview} template={template} asking />
  if (overview?.mayBuild && flowId === null)
    return <Wizard overview={overview} template={template} asking={false} />
  if (overview?.mayBuild && flow)
    return <Wizard overview={overview} template={template} asking={false} appendTo={flow} />
  return (
    <>
      <BackLink href={places.business(address)}>{data?.business.displayName ?? address}</BackLink>
      <PageTitle>{asking ? slots.ask : flowId === null ? slots.build : slots.addInstead}</PageTitle>
      {overview && !overview.mayBuild && (
        <OnlyAdministrators overview={overview}>
          <LinkButton
            href={template === null ? places.ask(address) : places.askTemplate(address, template)}
            appearance="primary"
          >
            {slots.ask}
          </LinkButton>
        </OnlyAdministrators>
      )}
      {overview?.mayBuild && <GoneFlow />}
      {!overview && problem && <ProblemMessage problem={problem} onRetry={askAgain} />}
      {!overview && !problem && <PageSkeleton />}
    </>
  )
}
