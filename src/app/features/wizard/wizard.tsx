import { useMemo, useReducer, useRef } from 'react'
import { useLocation } from 'wouter'
import { places } from '#app/routes.ts'
import { useWords } from '#app/text/text-context.tsx'
import { BackLink } from '#app/ui/back-link.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'
import type { BusinessOverview } from '#contract/business.ts'
import type { FlowSummary } from '#contract/flow.ts'
import { roomFor } from '#domain/slots.ts'
import { AnswersStep } from './answers-step.tsx'
import { ConnectionsStep } from './connections-step.tsx'
import { type Creation, useCreation } from './creation.ts'
import { CreationStep } from './creation-step.tsx'
import { ReviewStep } from './review-step.tsx'
import { flowAddedTo, type Target } from './said-so-far.ts'
import { useStepHistory } from './step-history.ts'
import { Stepper } from './stepper.tsx'
import { TemplateStep } from './template-step.tsx'
import styles from './wizard.module.css'
import { WizardContext, type WizardTools, wizardWords } from './wizard-context.ts'
import { newWizard, type WizardState, wizardReducer } from './wizard-state.ts'

interface Props {
  readonly overview: BusinessOverview
  /** The flow to add actions to; without it a new one is built. */
  readonly appendTo?: FlowSummary
}

function firstTarget({ slots }: BusinessOverview, flow: FlowSummary | undefined): Target {
  if (flow)
    return {
      kind: 'existing',
      flow: { id: flow.id, environment: flow.environment.id, etag: flow.etag },
    }
  return roomFor(slots) ? { kind: 'new' } : { kind: 'existing', flow: null }
}

function titleOf({ text, overview, state }: Pick<WizardTools, 'text' | 'overview' | 'state'>) {
  const { displayName } = overview.business
  if (state.target.kind === 'new') return text.title(displayName)
  const flow = flowAddedTo(state, overview.flows)
  return flow ? text.titleExisting(flow.name) : text.titleSomeFlow(displayName)
}

/** Builds a flow from a template, step by step, or adds a template's actions to a flow that exists. */
export function Wizard({ overview, appendTo }: Props) {
  const text = useWords(wizardWords)
  const [, navigate] = useLocation()
  const { address, displayName } = overview.business
  const [state, dispatch] = useReducer(wizardReducer, null, () => newWizard(firstTarget(overview, appendTo)))
  const creation = useCreation(address)
  const arrival = useRef(true)
  const tools = useMemo(() => ({ overview, text, state, dispatch, arrival }), [overview, text, state])

  useStepHistory(state.step, {
    held: creation.running,
    onBrowse: (step) => {
      const live = state.step === 'creation' && creation.progress?.outcome?.kind === 'live'
      // What is live is not built again by going back.
      if (live) navigate(places.business(address), { replace: true })
      else dispatch({ type: 'went', step })
    },
  })

  return (
    <WizardContext value={tools}>
      <div className={styles.wizard}>
        <div className={styles.head} data-held={creation.running || undefined}>
          <BackLink href={places.business(address)}>{displayName}</BackLink>
          <PageTitle>{titleOf(tools)}</PageTitle>
        </div>
        <Stepper still={creation.running || creation.progress?.outcome?.kind === 'live'} />
        <Step key={state.step} step={state.step} creation={creation} />
      </div>
    </WizardContext>
  )
}

function Step({ step, creation }: { readonly step: WizardState['step']; readonly creation: Creation }) {
  switch (step) {
    case 'template':
      return <TemplateStep />
    case 'answers':
      return <AnswersStep />
    case 'connections':
      return <ConnectionsStep />
    case 'review':
      return <ReviewStep creation={creation} />
    case 'creation':
      return <CreationStep creation={creation} />
  }
}
