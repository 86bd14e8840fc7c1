import { places } from '#app/routes.ts'
import { useText } from '#app/text/text-context.tsx'
import { LinkButton } from '#app/ui/link-button.tsx'
import { ProblemMessage } from '#app/ui/problem-message.tsx'
import { Section } from '#app/ui/section.tsx'
import words from '#app/ui/words.module.css'
import type { BusinessOverview } from '#contract/business.ts'
import { SLOT_LIMIT } from '#domain/slots.ts'
import { templatesFit } from '#domain/templates/triggers.ts'
import { BuildEntry } from './build-entry.tsx'
import { OnlyAdministrators } from './only-administrators.tsx'
import { SlotList } from './slot-list.tsx'
import { SlotMeter } from './slot-meter.tsx'

interface Props {
  readonly overview: BusinessOverview
  readonly onRetry: () => void
}

/** How many of the five slots are held, who holds them, and what may be built in the rest. */
export function SlotSection({ overview, onRetry }: Props) {
  const { slots: text, common } = useText()
  const { business, slots, flows, flowsProblem, flowServiceProblem, unreadEnvironments, mayBuild } = overview
  const headline = text.headline(slots.held, SLOT_LIMIT, slots.certain)
  const sure = slots.certain || slots.held >= SLOT_LIMIT
  const canAdd = flows.some(({ operations }) => templatesFit(operations))
  return (
    <Section title={text.title} beside={<BuildEntry overview={overview} />}>
      {flowsProblem ? (
        <ProblemMessage problem={flowsProblem} onRetry={onRetry} />
      ) : (
        <>
          <p className={words.headline}>{headline}</p>
          <SlotMeter slots={slots} headline={headline} />
          <SlotList slots={slots} blind={!mayBuild && flows.length === 0} />
          {mayBuild && slots.slots.some(({ state }) => state === 'unseen') && (
            <div>
              <LinkButton href={places.suspects(business.address)} size="small">
                {text.suspects}
              </LinkButton>
            </div>
          )}
        </>
      )}
      <p className={words.quiet}>{common.join(text.each, ...(sure ? [] : [text.whyAtLeast]))}</p>
      {flowServiceProblem && (
        <ProblemMessage problem={flowServiceProblem} explained={text.serviceUnseen} onRetry={onRetry} />
      )}
      {unreadEnvironments.length > 0 && (
        <p className={words.quiet}>{text.unread(unreadEnvironments.map(({ name }) => name))}</p>
      )}
      {mayBuild && slots.held >= SLOT_LIMIT && (
        <p className={words.plain}>{common.join(text.full, ...(canAdd ? [text.fullAdvice] : []))}</p>
      )}
      {!mayBuild && <OnlyAdministrators overview={overview} />}
    </Section>
  )
}
