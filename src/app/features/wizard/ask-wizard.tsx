import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useApi } from '#app/api/api-context.tsx'
import { problemOf } from '#app/api/problem-error.ts'
import { places } from '#app/routes.ts'
import { useLanguage, useWords } from '#app/text/text-context.tsx'
import { BackLink } from '#app/ui/back-link.tsx'
import { PageSkeleton } from '#app/ui/page-skeleton.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'
import { ProblemMessage } from '#app/ui/problem-message.tsx'
import type { RequestDetail } from '#contract/request.ts'
import { AnswersStep } from './answers-step.tsx'
import { AskReviewStep } from './ask-review-step.tsx'
import { ownDraftQuery } from './own-draft.ts'
import { draftOf, wizardOf } from './request-content.ts'
import { RestoredNotice } from './restored-notice.tsx'
import type { Asking } from './said-so-far.ts'
import { SavedSign } from './saved-sign.tsx'
import { TemplateStep } from './template-step.tsx'
import { useDraftKept } from './use-draft-kept.ts'
import { useSending } from './use-sending.ts'
import { useStartingOver } from './use-starting-over.ts'
import { useWizardTools, type WizardOpening } from './use-wizard-tools.ts'
import { Wizard } from './wizard.tsx'
import { wizardWords } from './wizard-context.ts'
import { newWizard } from './wizard-state.ts'

/** The wizard of whoever asks for a flow, once it is known what they were about to ask for. */
export function AskWizard({ overview, template }: WizardOpening) {
  const { ask } = useWords(wizardWords)
  const { address, displayName } = overview.business
  const [linked] = useState(template)
  const { data: draft, error, refetch } = useQuery(ownDraftQuery(useApi(), address, linked))
  const opening = useMemo(() => ({ overview, template }), [overview, template])
  if (draft !== undefined) return <Asked opening={opening} draft={draft} />
  return (
    <>
      <BackLink href={places.business(address)}>{displayName}</BackLink>
      <PageTitle>{ask.title(displayName)}</PageTitle>
      {error ? (
        <ProblemMessage problem={problemOf(error)} onRetry={() => void refetch()} />
      ) : (
        <PageSkeleton />
      )}
    </>
  )
}

interface Props {
  readonly opening: WizardOpening
  readonly draft: RequestDetail | null
}

const newRequest = (): Asking => ({ kind: 'request', id: crypto.randomUUID(), reason: '' })

const firstOf = (draft: RequestDetail | null) =>
  draft?.content.kind === 'flow'
    ? wizardOf({ id: draft.id, content: draft.content })
    : newWizard(newRequest())

function Asked({ opening, draft }: Props) {
  const { language } = useLanguage()
  const { address, displayName } = opening.overview.business
  const [first] = useState(() => firstOf(draft))
  const tools = useWizardTools(opening, first)
  const { text, state, dispatch } = tools
  const written = useMemo(() => draftOf(state, language), [state, language])
  const kept = useDraftKept(address, written)
  const sending = useSending(tools, kept.keeper)
  const { restored, busy, problem, startOver } = useStartingOver(address, draft, {
    drop: kept.drop,
    begin: () => dispatch({ type: 'started-over', target: newRequest() }),
  })

  const step = () => {
    if (state.step === 'template') return <TemplateStep key={restored?.id} />
    if (state.step === 'answers') return <AnswersStep />
    return <AskReviewStep sending={sending} />
  }
  return (
    <Wizard
      opening={opening}
      tools={tools}
      title={text.ask.title(displayName)}
      placeOf={(chosen) => (chosen === null ? places.ask(address) : places.askTemplate(address, chosen))}
      held={sending.busy && !sending.leave}
      onBrowse={(to) => (sending.leave ? sending.leave() : dispatch({ type: 'went', step: to }))}
      beside={<SavedSign keeping={kept.keeping} />}
    >
      {restored && (
        <RestoredNotice at={new Date(restored.updatedAt)} busy={busy} onStartOver={() => void startOver()}>
          {problem && <ProblemMessage problem={problem} />}
        </RestoredNotice>
      )}
      {sending.problem && state.step !== 'review' && <ProblemMessage problem={sending.problem} />}
      {step()}
    </Wizard>
  )
}
