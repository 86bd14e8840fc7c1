import type { ReactNode } from 'react'
import { useLocation } from 'wouter'
import { places } from '#app/routes.ts'
import { BackLink } from '#app/ui/back-link.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'
import type { WizardStep } from './said-so-far.ts'
import { useStepHistory } from './step-history.ts'
import { Stepper } from './stepper.tsx'
import { useLinkFollowed, type WizardOpening } from './use-wizard-tools.ts'
import styles from './wizard.module.css'
import { WizardContext, type WizardTools } from './wizard-context.ts'

interface Props {
  readonly opening: WizardOpening
  readonly tools: WizardTools
  readonly title: string
  /** The place of the wizard with a template, or without one; null where it is the same for all. */
  readonly placeOf: ((template: string | null) => string) | null
  /** Whether nobody is led away just now, and nothing may change. */
  readonly held?: boolean
  /** Whether what is done is done, and no step leads back. */
  readonly ended?: boolean
  readonly onBrowse: (step: WizardStep) => void
  /** What stands opposite the way back. */
  readonly beside?: ReactNode
  readonly children: ReactNode
}

/** The frame of a wizard: where it leads back to, its name, how far one has come, and the step itself. */
export function Wizard({ opening, tools, title, placeOf, held = false, ended, ...props }: Props) {
  const [place] = useLocation()
  const { text, state, overview } = tools
  const { address, displayName } = overview.business
  useLinkFollowed(opening, tools, held)
  useStepHistory(state.step, {
    held,
    placeOf: (step) => (placeOf ? placeOf(step === 'template' ? null : state.template) : place),
    onBrowse: props.onBrowse,
  })
  return (
    <WizardContext value={tools}>
      <div className={styles.wizard}>
        <div className={styles.head} data-held={held || undefined}>
          <div className={styles.above}>
            <BackLink href={places.business(address)}>{displayName}</BackLink>
            {props.beside}
          </div>
          <PageTitle part={text.steps[state.step]}>{title}</PageTitle>
        </div>
        <Stepper still={held || ended === true} />
        {props.children}
      </div>
    </WizardContext>
  )
}
