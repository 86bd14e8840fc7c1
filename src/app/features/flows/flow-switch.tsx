import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useApi } from '#app/api/api-context.tsx'
import { problemOf } from '#app/api/problem-error.ts'
import { overviewQuery } from '#app/features/businesses/queries.ts'
import { useText } from '#app/text/text-context.tsx'
import { useAnnounce } from '#app/ui/announcer.tsx'
import { ProblemMessage } from '#app/ui/problem-message.tsx'
import { Switch } from '#app/ui/switch.tsx'
import type { SwitchFlow } from '#contract/creation.ts'
import { paths } from '#contract/endpoints.ts'
import { FlowSummary } from '#contract/flow.ts'
import type { Problem } from '#contract/problem.ts'
import type { Remedy } from '#domain/refusal/remedy.ts'
import styles from './flow-row.module.css'

/** Of a service that does not want to be asked again yet. */
const NOT_NOW = new Set<Remedy>(['busy', 'circuit-open'])

interface Props {
  readonly flow: FlowSummary
  readonly address: string
  /** Whether the flow is as it is now, and not as it was on an earlier visit. */
  readonly current: boolean
  /** The id of the element that names the flow. */
  readonly labelledBy: string
}

/** Turns a flow on or off, once it is known how it stands; it moves when Microsoft has said yes, for turning on is often refused. */
export function FlowSwitch({ flow, address, current, labelledBy }: Props) {
  const { flows: text, common } = useText()
  const announce = useAnnounce()
  const api = useApi()
  const client = useQueryClient()
  const [turning, setTurning] = useState<SwitchFlow['state'] | null>(null)
  const [refused, setRefused] = useState<(SwitchFlow & { readonly problem: Problem }) | null>(null)

  async function turn(state: SwitchFlow['state']) {
    const body: SwitchFlow = { environment: flow.environment.id, state }
    setTurning(state)
    setRefused(null)
    let leaveAlone = false
    try {
      await api.call({ method: 'PATCH', path: paths.flow(address, flow.id), body, answer: FlowSummary })
      announce(state === 'on' ? text.turnedOn(flow.name) : text.turnedOff(flow.name))
    } catch (error) {
      const problem = problemOf(error)
      setRefused({ ...body, problem })
      leaveAlone = problem.remedy !== undefined && NOT_NOW.has(problem.remedy)
    }
    // The slots may change with it, whichever way it ended; whom nobody may ask now did nothing, and tells of no flow either.
    if (!leaveAlone) await client.invalidateQueries({ queryKey: overviewQuery(api, address).queryKey })
    setTurning(null)
  }

  return (
    <>
      <div className={styles.switch}>
        <span className={styles.state}>
          {turning === null ? text.states[flow.state] : turning === 'on' ? text.turningOn : text.turningOff}
        </span>
        <Switch
          checked={flow.state === 'on'}
          busy={turning !== null}
          held={!current}
          labelledBy={labelledBy}
          onSwitch={(on) => (current ? void turn(on ? 'on' : 'off') : announce(common.updating))}
        />
      </div>
      {refused && (
        <div className={`${styles.whole} ${styles.refused}`}>
          <ProblemMessage
            problem={refused.problem}
            flowUrl={flow.portalUrl}
            onRetry={() => void turn(refused.state)}
          />
        </div>
      )}
    </>
  )
}
