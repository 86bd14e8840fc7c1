import { actionName } from '#app/features/flows/picture-steps.tsx'
import { Unfolding } from '#app/ui/unfolding.tsx'
import words from '#app/ui/words.module.css'
import type { DryRunAction, Performance } from '#domain/dry-run/result.ts'
import { AnswerChoice } from './answer-choice.tsx'
import { useDryRunText } from './dry-run-words.ts'
import { EffectView } from './effect-view.tsx'
import { RawJson } from './raw-json.tsx'
import { RoundPager } from './round-pager.tsx'
import { RunError } from './run-error.tsx'
import styles from './run-step.module.css'
import { performanceIn, performanceKey, useRunView } from './run-view.ts'
import { WarningList } from './warning-list.tsx'

/** What became of one action in the rounds that are looked at. */
export function RunStep({ action }: { readonly action: DryRunAction }) {
  const { step, picture } = useDryRunText()
  const { rounds, lookAt } = useRunView()
  const performance = performanceIn(action, rounds)
  const name = actionName(picture, action.name)
  const iterations = performance?.iterations ?? null
  const warnings = [...action.warnings, ...(performance?.warnings ?? [])]
  const ran = performance !== null && performance.status !== 'Skipped'
  if (warnings.length === 0 && !ran) return null
  return (
    <div className={styles.below}>
      {iterations === 0 && <p className={words.quiet}>{step.noRounds}</p>}
      {iterations !== null && iterations > 1 && (
        <RoundPager
          loop={name}
          round={rounds.get(action.name) ?? 0}
          count={iterations}
          onTurn={(round) => lookAt(action.name, round)}
        />
      )}
      {ran && <Outcome action={action} performance={performance} />}
      <WarningList warnings={warnings} />
      {ran && iterations === null && <Details action={action} performance={performance} name={name} />}
    </div>
  )
}

interface Props {
  readonly action: DryRunAction
  readonly performance: Performance
}

function Outcome({ performance: { error, retries, effect, status } }: Props) {
  const { step } = useDryRunText()
  return (
    <>
      {error && <RunError error={error} className={styles.error} />}
      {retries.length > 0 && <p className={words.small}>{step.retried(retries.length)}</p>}
      {effect.kind !== 'none' && status !== 'Succeeded' && <p className={words.small}>{step.notDone}</p>}
      <EffectView effect={effect} />
    </>
  )
}

/** What only some want to know: the values as they are, and another answer. */
function Details({ action, performance, name }: Props & { readonly name: string }) {
  const { step } = useDryRunText()
  const { answers, choose } = useRunView()
  const key = performanceKey(action, performance)
  return (
    <Unfolding summary={step.details} label={step.detailsOf(name)}>
      {() => (
        <div className={styles.details}>
          {action.secured.length > 0 && <p className={words.small}>{step.secured}</p>}
          {performance.answer !== 'none' && (
            <AnswerChoice
              action={action}
              performance={performance}
              name={name}
              chosen={answers.get(key) ?? null}
              onChoose={(answer) => choose(key, answer)}
            />
          )}
          <RawJson value={performance.inputs} label={step.inputs} />
          <RawJson value={performance.outputs} label={step.outputs} />
        </div>
      )}
    </Unfolding>
  )
}
