import { Badge, type Tone } from '#app/ui/badge.tsx'
import type { RequestSummary } from '#contract/request.ts'
import { useRequestsText } from './requests-words.ts'
import { StateSign } from './state-sign.tsx'

const TONES: Record<RequestSummary['state'], Tone> = {
  draft: 'neutral',
  sent: 'brand',
  approved: 'brand',
  building: 'brand',
  live: 'success',
  failed: 'warning',
  declined: 'danger',
  withdrawn: 'neutral',
  expired: 'neutral',
}

interface Props {
  readonly request: Pick<RequestSummary, 'kind' | 'state'>
}

/** How a request stands, by sign and word. */
export function StateBadge({ request: { kind, state } }: Props) {
  const { states, madeAdministrator } = useRequestsText()
  return (
    <Badge tone={TONES[state]} sign={<StateSign state={state} />}>
      {kind === 'administrator' && state === 'live' ? madeAdministrator : states[state]}
    </Badge>
  )
}
