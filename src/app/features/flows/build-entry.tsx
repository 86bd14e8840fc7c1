import { AddRegular } from '@fluentui/react-icons/headless/svg/add'
import { places } from '#app/routes.ts'
import { useText } from '#app/text/text-context.tsx'
import { Button } from '#app/ui/button.tsx'
import { LinkButton } from '#app/ui/link-button.tsx'
import type { BusinessOverview } from '#contract/business.ts'
import { roomFor, SLOT_LIMIT } from '#domain/slots.ts'
import { templatesFit } from '#domain/templates/triggers.ts'
import { FLOWS_HEADING } from './flow-list.tsx'
import { loadBuilderPage } from './later-chunks.ts'

/** The way to a flow: for those who may build a new one, or actions for an old one when the slots are full; for others, asking. */
export function BuildEntry({ overview }: { readonly overview: BusinessOverview }) {
  const { slots: text } = useText()
  const { business, slots, mayBuild, flows } = overview
  if (!mayBuild)
    return (
      <LinkButton href={places.ask(business.address)} appearance="primary" ahead={loadBuilderPage}>
        {text.ask}
      </LinkButton>
    )
  const build = (appearance: 'primary' | 'secondary') => (
    <LinkButton
      href={places.newFlow(business.address)}
      icon={<AddRegular />}
      appearance={appearance}
      ahead={loadBuilderPage}
    >
      {appearance === 'primary' ? text.build : text.buildAnyway}
    </LinkButton>
  )
  if (slots.held < SLOT_LIMIT) return build('primary')
  return (
    <>
      <AddInstead address={business.address} flows={flows} />
      {roomFor(slots) && build('secondary')}
    </>
  )
}

/** Leads to the one flow that a template fits, or to the list where there are more; nowhere where there is none. */
function AddInstead({ address, flows }: Pick<BusinessOverview, 'flows'> & { readonly address: string }) {
  const { slots: text } = useText()
  const [first, ...more] = flows.filter(({ operations }) => templatesFit(operations))
  const look = { appearance: 'primary', icon: <AddRegular /> } as const
  if (!first) return null
  if (more.length > 0)
    return (
      <Button {...look} onClick={() => document.getElementById(FLOWS_HEADING)?.focus()}>
        {text.addInstead}
      </Button>
    )
  return (
    <LinkButton {...look} href={places.addActions(address, first.id)} ahead={loadBuilderPage}>
      {text.addInstead}
    </LinkButton>
  )
}
