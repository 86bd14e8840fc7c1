import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useApi } from '#app/api/api-context.tsx'
import { problemOf } from '#app/api/problem-error.ts'
import { useText } from '#app/text/text-context.tsx'
import { useAnnounce } from '#app/ui/announcer.tsx'
import { ProblemMessage } from '#app/ui/problem-message.tsx'
import { Switch } from '#app/ui/switch.tsx'
import type { SwitchFlow } from '#contract/creation.ts'
import type { FlowSummary } from '#contract/flow.ts'
import styles from './flow-row.module.css'
import { switchFlow } from './queries.ts'

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
  const { mutate, isPending, variables, error } = useMutation(
    switchFlow(useApi(), useQueryClient(), address, flow.id),
  )

  function turn(state: SwitchFlow['state']) {
    mutate(
      { environment: flow.environment.id, state },
      { onSuccess: () => announce(state === 'on' ? text.turnedOn(flow.name) : text.turnedOff(flow.name)) },
    )
  }

  const pending = variables?.state === 'on' ? text.turningOn : text.turningOff
  return (
    <>
      <div className={styles.switch}>
        <span className={styles.state}>{isPending ? pending : text.states[flow.state]}</span>
        <Switch
          checked={flow.state === 'on'}
          busy={isPending}
          held={!current}
          labelledBy={labelledBy}
          onSwitch={(on) => (current ? turn(on ? 'on' : 'off') : announce(common.updating))}
        />
      </div>
      {error && (
        <div className={styles.whole}>
          <ProblemMessage problem={problemOf(error)} onRetry={() => variables && turn(variables.state)} />
        </div>
      )}
    </>
  )
}
