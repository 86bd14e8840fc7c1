import { useEffect, useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import { useIdentity } from '#app/identity/identity-context.tsx'
import { places } from '#app/routes.ts'
import { ShareButton } from '#app/ui/share-button.tsx'
import type { BusinessOverview } from '#contract/business.ts'
import type { FlowSummary } from '#contract/flow.ts'
import { roomFor } from '#domain/slots.ts'
import { AnswersStep } from './answers-step.tsx'
import { ConnectionsStep } from './connections-step.tsx'
import { type Creation, useCreation } from './creation.ts'
import { CreationStep } from './creation-step.tsx'
import { earlierWizard } from './earlier.ts'
import { RestoredNotice } from './restored-notice.tsx'
import { ReviewStep } from './review-step.tsx'
import { type BuildTarget, flowAddedTo, type WizardStep } from './said-so-far.ts'
import { TemplateStep } from './template-step.tsx'
import { useWizardTools, type WizardOpening } from './use-wizard-tools.ts'
import { Wizard } from './wizard.tsx'
import type { WizardTools } from './wizard-context.ts'
import { newWizard, type WizardState } from './wizard-state.ts'

interface Props extends WizardOpening {
  /** The flow to add actions to; without it a new one is built. */
  readonly appendTo?: FlowSummary
}

function firstTarget({ slots }: BusinessOverview, flow: FlowSummary | undefined): BuildTarget {
  if (flow)
    return {
      kind: 'existing',
      flow: { id: flow.id, environment: flow.environment.id, etag: flow.etag },
    }
  return roomFor(slots) ? { kind: 'new' } : { kind: 'existing', flow: null }
}

function titleOf({ text, overview, state }: WizardTools) {
  const { displayName } = overview.business
  if (state.target.kind === 'new') return text.title(displayName)
  const flow = flowAddedTo(state, overview.flows)
  return flow ? text.titleExisting(flow.name) : text.titleSomeFlow(displayName)
}

/** Keeps what is said in the wizard over a reload, until the flow is there. */
function useKept(kept: ReturnType<typeof earlierWizard>, state: WizardState, done: boolean): void {
  const [left, setLeft] = useState(false)
  useEffect(() => kept.onLeft(() => setLeft(true)), [kept])
  useEffect(() => {
    if (done) kept.forget()
    else if (!left) kept.keep(state)
  }, [kept, state, done, left])
}

/** Builds a flow from a template, step by step, or adds a template's actions to a flow that exists. */
export function BuildWizard({ overview, template, appendTo }: Props) {
  const [, navigate] = useLocation()
  const { account } = useIdentity()
  const { address, displayName } = overview.business
  const [kept] = useState(() => earlierWizard(account, overview, appendTo?.id ?? null))
  const [earlier, setEarlier] = useState(() => kept.recall())
  const opening = useMemo(() => ({ overview, template }), [overview, template])
  const tools = useWizardTools(opening, earlier?.state ?? newWizard(firstTarget(overview, appendTo)))
  const { text, state, dispatch } = tools
  const creation = useCreation(address)
  const live = creation.progress?.outcome?.kind === 'live'
  useKept(kept, state, live)

  function startOver() {
    setEarlier(null)
    dispatch({ type: 'started-over', target: firstTarget(overview, appendTo) })
  }

  return (
    <Wizard
      opening={opening}
      tools={tools}
      title={titleOf(tools)}
      placeOf={
        appendTo
          ? null
          : (chosen) => (chosen === null ? places.newFlow(address) : places.template(address, chosen))
      }
      held={creation.running}
      ended={live}
      onBrowse={(step) => {
        // What is live is not built again by going back.
        if (live && state.step === 'creation') navigate(places.business(address), { replace: true })
        else dispatch({ type: 'went', step })
      }}
      beside={
        state.template !== null &&
        !appendTo && (
          <ShareButton
            place={places.template(address, state.template)}
            label={`${text.templates[state.template]?.name} – ${displayName}`}
            worded
          />
        )
      }
    >
      {earlier && state.template === earlier.state.template && !live && (
        <RestoredNotice at={earlier.at} onStartOver={startOver} />
      )}
      <Step key={`${state.step} ${earlier === null}`} step={state.step} creation={creation} />
    </Wizard>
  )
}

function Step({ step, creation }: { readonly step: WizardStep; readonly creation: Creation }) {
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
