import type { ReactNode } from 'react'
import { connectorName } from '#app/features/flows/connector-name.ts'
import { useText } from '#app/text/text-context.tsx'
import plain from '#app/ui/words.module.css'
import { roomFor, SLOT_LIMIT } from '#domain/slots.ts'
import type { Template } from '#domain/templates/template.ts'
import { FactList } from './fact-list.tsx'
import { premiumFact } from './premium-fact.ts'
import { useWizard } from './wizard-context.ts'

/** Which mailbox, who decides, through whose connections and at what cost. */
export function AskFacts({ template }: { readonly template: Template }) {
  const { slots: slotWords, common } = useText()
  const { text, overview } = useWizard()
  const { review, ask } = text
  const { business, administrators, slots, flowsProblem } = overview
  const names = administrators.map(({ displayName }) => displayName)
  const situation = slotWords.headline(slots.held, SLOT_LIMIT, slots.certain)
  const facts: readonly (readonly [string, ReactNode])[] = [
    [review.mailbox, business.address],
    [ask.goesTo, names.length > 0 ? common.list(names) : ask.anyAdministrator],
    [
      ask.connections,
      <Noted key={ask.connections} note={ask.theirOwn}>
        {common.list(template.connectors.map(connectorName))}
      </Noted>,
    ],
    [
      review.cost,
      <Noted key={review.cost} note={roomFor(slots) ? null : ask.fullAdvice}>
        {flowsProblem ? ask.slotsUnknown : ask.slots(situation)}
      </Noted>,
    ],
    ...premiumFact(template, review),
  ]
  return <FactList facts={facts} />
}

/** A fact, with what goes with it said more quietly. */
function Noted({ note, children }: { readonly note: string | null; readonly children: string }) {
  if (note === null) return children
  return (
    <>
      {children}
      <br />
      <span className={plain.quiet}>{note}</span>
    </>
  )
}
