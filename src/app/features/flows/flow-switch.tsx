import { makeStyles, Switch, tokens } from '@fluentui/react-components'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useApi } from '#app/api/api-context.tsx'
import { problemOf } from '#app/api/problem-error.ts'
import { useText } from '#app/text/text-context.tsx'
import { useAnnounce } from '#app/ui/announcer.tsx'
import { ProblemMessage } from '#app/ui/problem-message.tsx'
import type { SwitchFlow } from '#contract/creation.ts'
import type { FlowSummary } from '#contract/flow.ts'
import { switchFlow } from './queries.ts'

const useStyles = makeStyles({
  switch: { display: 'flex', alignItems: 'center', justifySelf: 'end', alignSelf: 'start' },
  state: { textAlign: 'end', color: tokens.colorNeutralForeground2 },
})

interface Props {
  readonly flow: FlowSummary
  readonly address: string
  /** The id of the element that names the flow. */
  readonly labelledBy: string
  readonly problemClassName: string
}

/** Turns a flow on or off; it moves when Microsoft has said yes, for turning on is often refused. */
export function FlowSwitch({ flow, address, labelledBy, problemClassName }: Props) {
  const styles = useStyles()
  const { flows: text } = useText()
  const announce = useAnnounce()
  const { mutate, isPending, variables, error } = useMutation(
    switchFlow(useApi(), useQueryClient(), address, flow.id),
  )

  function turn(state: SwitchFlow['state']) {
    if (isPending) return
    mutate(
      { environment: flow.environment.id, state },
      { onSuccess: () => announce(state === 'on' ? text.turnedOn(flow.name) : text.turnedOff(flow.name)) },
    )
  }

  const pending = variables?.state === 'on' ? text.turningOn : text.turningOff
  return (
    <>
      <div className={styles.switch}>
        <span className={styles.state} aria-live="polite">
          {isPending ? pending : text.states[flow.state]}
        </span>
        <Switch
          checked={flow.state === 'on'}
          aria-labelledby={labelledBy}
          aria-busy={isPending}
          onChange={(_, { checked }) => turn(checked ? 'on' : 'off')}
        />
      </div>
      {error && (
        <div className={problemClassName}>
          <ProblemMessage problem={problemOf(error)} onRetry={() => variables && turn(variables.state)} />
        </div>
      )}
    </>
  )
}
