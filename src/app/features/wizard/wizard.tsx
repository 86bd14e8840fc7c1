import { type Dispatch, useEffect, useMemo, useReducer, useRef } from 'react'
import { useLocation } from 'wouter'
import { places } from '#app/routes.ts'
import { useLanguage, useWords } from '#app/text/text-context.tsx'
import { BackLink } from '#app/ui/back-link.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'
import { ShareButton } from '#app/ui/share-button.tsx'
import type { BusinessOverview } from '#contract/business.ts'
import type { FlowSummary } from '#contract/flow.ts'
import { roomFor } from '#domain/slots.ts'
import { templateById } from '#domain/templates/catalogue.ts'
import { choiceOf } from './answers.ts'
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
import { newWizard, type WizardAction, type WizardState, wizardReducer } from './wizard-state.ts'

interface Props {
  readonly overview: BusinessOverview
  /** The template that a link has chosen; null begins with the gallery. */
  readonly template: string | null
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
export function Wizard({ overview, template, appendTo }: Props) {
  const text = useWords(wizardWords)
  const { language } = useLanguage()
  const [place, navigate] = useLocation()
  const { address, displayName, timeZone } = overview.business
  const linked = template === null ? null : templateById(template)
  const choice = linked ? choiceOf(linked, language, timeZone) : null
  const [state, dispatch] = useReducer(wizardReducer, null, () => {
    const untouched = newWizard(firstTarget(overview, appendTo))
    return choice ? wizardReducer(untouched, choice) : untouched
  })
  const creation = useCreation(address)
  const arrival = useRef(true)
  const strayed = template !== null && !linked
  const tools = useMemo(
    () => ({ overview, text, state, dispatch, strayed, arrival }),
    [overview, text, state, strayed],
  )
  useLink(choice, state, dispatch, creation.running)

  useStepHistory(state.step, {
    held: creation.running,
    placeOf: (step) => {
      if (appendTo) return place
      const chosen = step === 'template' ? null : state.template
      return chosen === null ? places.newFlow(address) : places.template(address, chosen)
    },
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
          <div className={styles.above}>
            <BackLink href={places.business(address)}>{displayName}</BackLink>
            {state.template !== null && !appendTo && (
              <ShareButton
                place={places.template(address, state.template)}
                label={`${text.templates[state.template]?.name} – ${displayName}`}
                worded
              />
            )}
          </div>
          <PageTitle part={text.steps[state.step]}>{titleOf(tools)}</PageTitle>
        </div>
        <Stepper still={creation.running || creation.progress?.outcome?.kind === 'live'} />
        <Step key={state.step} step={state.step} creation={creation} />
      </div>
    </WizardContext>
  )
}

/** Follows a link to another template that arrives while the wizard is open. */
function useLink(
  choice: WizardAction | null,
  state: WizardState,
  dispatch: Dispatch<WizardAction>,
  held: boolean,
): void {
  const linked = choice?.type === 'template-chosen' ? choice.template : null
  const followed = useRef(linked)
  useEffect(() => {
    if (linked === followed.current) return
    followed.current = linked
    if (choice && linked !== state.template && !held) dispatch(choice)
  })
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
