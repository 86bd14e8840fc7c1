import type { WizardText } from '#app/text/wizard.en.ts'
import { ProblemMessage } from '#app/ui/problem-message.tsx'
import type { Creation } from './creation.ts'
import { CreationList } from './creation-list.tsx'
import type { CreationProgress, Outcome } from './creation-progress.ts'
import { useDefinitionHash } from './definition-hash.ts'
import { StepFrame } from './step-frame.tsx'
import { WayButtons } from './way-buttons.tsx'
import { waysOutOf } from './ways-out.ts'
import { useWizard } from './wizard-context.ts'

type BadOutcome = Exclude<Outcome, { readonly kind: 'live' }>

interface Props {
  readonly outcome: BadOutcome
  readonly progress: CreationProgress
  readonly run: Creation['run']
}

function leftBehind(outcome: BadOutcome, { creation }: WizardText, isNew: boolean): string {
  if (outcome.kind === 'lost') return isNew ? creation.lostAdvice : creation.lostAdviceExisting
  if (!isNew && outcome.problem.code === 'flow-changed') return creation.changedMeanwhile
  const reason = Object.entries(creation.unsuitable).find(([name]) => name === outcome.problem.detail)
  if (reason) return reason[1]
  return outcome.left === 'flow-off' ? creation.leftOff : creation.leftNothing
}

/** Why the flow is not live, what the attempt left behind, and every way on. */
export function Refused({ outcome, progress, run }: Props) {
  const { text, state } = useWizard()
  const words = text.creation
  const isNew = state.target.kind === 'new'
  const ways = waysOutOf(outcome, state.target.kind)
  const begun = progress.steps.some(({ state: step }) => step !== 'pending')
  const definition = useDefinitionHash()
  const title = outcome.kind === 'lost' ? words.lost : isNew ? words.refused : words.refusedExisting

  return (
    <StepFrame title={title} lead={leftBehind(outcome, text, isNew)} back="review">
      <ProblemMessage
        problem={outcome.problem}
        definition={definition}
        {...(ways.has('retry') ? { onRetry: () => void run(state) } : {})}
      >
        <WayButtons ways={ways} />
      </ProblemMessage>
      {begun && <CreationList progress={progress} isNew={isNew} />}
    </StepFrame>
  )
}
