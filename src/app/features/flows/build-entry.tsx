import { AddRegular } from '@fluentui/react-icons/headless/svg/add'
import { places } from '#app/routes.ts'
import { useText } from '#app/text/text-context.tsx'
import { Button } from '#app/ui/button.tsx'
import { LinkButton } from '#app/ui/link-button.tsx'
import type { BusinessOverview } from '#contract/business.ts'
import { SLOT_LIMIT } from '#domain/slots.ts'
import { FLOWS_HEADING } from './flow-list.tsx'
import { loadWizard } from './wizard-chunk.ts'

/** The way into building, for those who may: a new flow, or actions for an old one when the slots are full. */
export function BuildEntry({ overview }: { readonly overview: BusinessOverview }) {
  const { slots: text } = useText()
  const { business, slots, mayBuild, flows } = overview
  const [first, ...more] = flows
  if (!mayBuild) return null
  if (slots.held < SLOT_LIMIT)
    return (
      <LinkButton
        href={places.newFlow(business.address)}
        icon={<AddRegular />}
        appearance="primary"
        ahead={loadWizard}
      >
        {text.build}
      </LinkButton>
    )
  if (!first) return null
  if (more.length > 0)
    return (
      <Button
        appearance="primary"
        icon={<AddRegular />}
        onClick={() => document.getElementById(FLOWS_HEADING)?.focus()}
      >
        {text.addInstead}
      </Button>
    )
  return (
    <LinkButton
      href={places.addActions(business.address, first.id)}
      icon={<AddRegular />}
      appearance="primary"
      ahead={loadWizard}
    >
      {text.addInstead}
    </LinkButton>
  )
}
