import { PromiseText } from './promise-text.tsx'
import { answersOf, templateOf } from './said-so-far.ts'
import { useWizard } from './wizard-context.ts'

/** What the flow of the wizard will do, in plain words. */
export function PlainPromise() {
  const { overview, state } = useWizard()
  return (
    <PromiseText
      template={templateOf(state)?.id ?? ''}
      answers={answersOf(state) ?? {}}
      business={overview.business.displayName}
    />
  )
}
