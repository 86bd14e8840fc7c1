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
  /** The id of the element that names the flow. */
  readonly labelledBy: string
}

/** Turns a flow on or off; it moves when Microsoft has said yes, for turning on is often refused. */
export function FlowSwitch({ flow, address, labelledBy }: Props) {
  const { flows: text } = useText()
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
          labelledBy={labelledBy}
          onSwitch={(on) => turn(on ? 'on' : 'off')}
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
