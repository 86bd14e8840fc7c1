import { actionName } from '#app/features/flows/picture-steps.tsx'
import { Unfolding } from '#app/ui/unfolding.tsx'
import words from '#app/ui/words.module.css'
import type { DryRunAction, Performance } from '#domain/dry-run/result.ts'
import { valueAt } from '#domain/json-object.ts'
import { AnswerChoice } from './answer-choice.tsx'
import { useDryRunText } from './dry-run-words.ts'
import { EffectView } from './effect-view.tsx'
import { RawJson } from './raw-json.tsx'
import { RoundPager } from './round-pager.tsx'
import { RunError } from './run-error.tsx'
import styles from './run-step.module.css'
import { performanceKey, useRunView } from './run-view.ts'
import { WarningList } from './warning-list.tsx'

/** What became of one action in the rounds that are looked at. */
export function RunStep({ action }: { readonly action: DryRunAction }) {
  const { step, picture } = useDryRunText()
  const { loops, performanceOf, turn } = useRunView()
  const performance = performanceOf(action)
  const name = actionName(picture, action.name)
  const loop = loops.get(action.name)
  const warnings = [...action.warnings, ...(performance?.warnings ?? [])]
  const ran = performance !== null && performance.status !== 'Skipped'
  if (warnings.length === 0 && !ran) return null
  return (
    <div className={styles.below}>
      {loop?.count === 0 && <p className={words.quiet}>{step.noRounds}</p>}
      {loop && loop.count > 1 && (
        <RoundPager name={name} loop={loop} onTurn={(round) => turn(action.name, round)} />
      )}
      {ran && <Outcome performance={performance} />}
      <WarningList warnings={warnings} />
      {ran && !loop && <Details action={action} performance={performance} name={name} />}
    </div>
  )
}

interface Props {
  readonly action: DryRunAction
  readonly performance: Performance
}

function Outcome({ performance }: Pick<Props, 'performance'>) {
  const { step } = useDryRunText()
  const { error, retries, effect, status } = performance
  return (
    <>
      {error && <RunError error={error} className={styles.error} />}
      {retries.length > 0 && <p className={words.small}>{step.retried(retries.length)}</p>}
      {effect.kind !== 'none' && status !== 'Succeeded' && (
        <p className={words.small}>{step.undone[undoneBy(performance)]}</p>
      )}
      <Waited performance={performance} />
      <EffectView effect={effect} />
    </>
  )
}

/** Why what was asked for was not done, or may not have been. */
function undoneBy({ status, outputs }: Performance): 'refused' | 'failed' | 'unanswered' {
  if (status === 'TimedOut') return 'unanswered'
  const code = valueAt(outputs, 'statusCode')
  return typeof code === 'number' && code >= 500 ? 'failed' : 'refused'
}

interface WaitedProps extends Pick<Props, 'performance'> {
  readonly always?: boolean
}

/** When it began and how long it took by the clock of the run, which only waiting moves on. */
function Waited({ performance: { startTime, endTime }, always = false }: WaitedProps) {
  const { step } = useDryRunText()
  const { run } = useRunView()
  const seconds = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / 1000)
  const [after, took] = [seconds(run.startTime, startTime), seconds(startTime, endTime)]
  return always || after > 0 || took > 0 ? <p className={words.small}>{step.waited(after, took)}</p> : null
}

/** What only some want to know: the values as they are, and another answer. */
function Details({ action, performance, name }: Props & { readonly name: string }) {
  const { step } = useDryRunText()
  const { answers, choose, looking } = useRunView()
  const key = performanceKey(action, performance)
  return (
    <Unfolding summary={step.details} label={step.detailsOf(name)}>
      {() => (
        <div className={styles.details}>
          {action.secured.length > 0 && <p className={words.small}>{step.secured}</p>}
          {performance.answer !== 'none' && (
            <AnswerChoice
              key={`${looking} ${key}`}
              action={action}
              performance={performance}
              name={name}
              chosen={answers.get(key) ?? null}
              onChoose={(answer) => choose(key, answer)}
            />
          )}
          <Waited performance={performance} always />
          <RawJson value={performance.inputs} label={step.inputs} />
          <RawJson value={performance.outputs} label={step.outputs} />
        </div>
      )}
    </Unfolding>
  )
}
