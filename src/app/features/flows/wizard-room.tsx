import { AskWizard } from '#app/features/wizard/ask-wizard.tsx'
import { BuildWizard } from '#app/features/wizard/build-wizard.tsx'
import { FluentParts } from '#app/theme/fluent-parts.tsx'
import type { BusinessOverview } from '#contract/business.ts'
import type { FlowSummary } from '#contract/flow.ts'

interface Props {
  readonly overview: BusinessOverview
  readonly template: string | null
  /** Whether an administrator is asked for the flow instead of building it. */
  readonly asking: boolean
  readonly appendTo?: FlowSummary
}

/** The wizard with the components it is made of. */
export default function WizardRoom({ asking, ...opening }: Props) {
  return <FluentParts>{asking ? <AskWizard {...opening} /> : <BuildWizard {...opening} />}</FluentParts>
}
