import { Wizard } from '#app/features/wizard/wizard.tsx'
import { FluentParts } from '#app/theme/fluent-parts.tsx'
import type { BusinessOverview } from '#contract/business.ts'
import type { FlowSummary } from '#contract/flow.ts'

interface Props {
  readonly overview: BusinessOverview
  readonly template: string | null
  readonly appendTo?: FlowSummary
}

/** The wizard with the components it is made of. */
export default function WizardRoom(props: Props) {
  return (
    <FluentParts>
      <Wizard {...props} />
    </FluentParts>
  )
}
