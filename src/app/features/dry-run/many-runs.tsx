import { ProgressBar } from '@fluentui/react-components'
import { actionName } from '#app/features/flows/picture-steps.tsx'
import { Button } from '#app/ui/button.tsx'
import { Section } from '#app/ui/section.tsx'
import words from '#app/ui/words.module.css'
import type { BookedAppointment } from '#contract/appointment.ts'
import type { AppointmentOutcome, DryRunSummary } from '#domain/dry-run/outcome.ts'
import { useAppointmentLabel } from './chooser.tsx'
import { useDryRunText } from './dry-run-words.ts'
import styles from './many-runs.module.css'
import { RunError } from './run-error.tsx'
import { StatusBadge } from './status-badge.tsx'
import type { ManyRuns as Runs } from './use-many-runs.ts'

interface Props {
  readonly runs: Runs
  readonly appointments: readonly BookedAppointment[]
  readonly onShow: (appointment: string) => void
}

/** What a flow would have done for all appointments listed: how far it is, or what came of it. */
export function ManyRuns({ runs: { state, cancel }, appointments, onShow }: Props) {
  const { many } = useDryRunText()
  if (state.kind === 'idle') return null
  return (
    <Section title={many.heading(state.total)}>
      {state.kind === 'running' ? (
        <div className={styles.running}>
          <ProgressBar value={state.done} max={state.total} aria-label={many.running} />
          <div className={styles.line}>
            <span>{many.progress(state.done, state.total)}</span>
            <Button size="small" onClick={cancel}>
              {many.cancel}
            </Button>
          </div>
        </div>
      ) : (
        <Summary summary={state.summary} appointments={appointments} onShow={onShow} />
      )}
    </Section>
  )
}

interface SummaryProps extends Pick<Props, 'appointments' | 'onShow'> {
  readonly summary: DryRunSummary
}

function Summary({ summary, appointments, onShow }: SummaryProps) {
  const { many, result, kinds } = useDryRunText()
  const { counts, failed, outcomes, warnings, isCancelled } = summary
  const anything = Object.values(counts).some((count) => count > 0)
  return (
    <>
      <p className={words.strong}>
        {isCancelled && `${many.cancelled(outcomes.length)} `}
        {many.failed(failed, outcomes.length)} {anything ? result.would(counts) : result.nothing}
      </p>
      {warnings.size > 0 && (
        <div>
          <h3 className={styles.title}>{many.warningsTitle}</h3>
          <ul className={styles.kinds}>
            {[...warnings].map(([code, count]) => (
              <li key={code}>
                {kinds[code]}: {many.warningOn(count)}
              </li>
            ))}
          </ul>
        </div>
      )}
      <div>
        <h3 className={styles.title}>{many.outcomes}</h3>
        <ul className={styles.outcomes}>
          {outcomes.map((outcome) => (
            <Outcome
              key={outcome.id}
              outcome={outcome}
              appointment={appointments.find(({ id }) => id === outcome.id)}
              onShow={onShow}
            />
          ))}
        </ul>
      </div>
    </>
  )
}

interface OutcomeProps extends Pick<Props, 'onShow'> {
  readonly outcome: AppointmentOutcome
  readonly appointment: BookedAppointment | undefined
}

function Outcome({ outcome, appointment, onShow }: OutcomeProps) {
  const { many, result, picture } = useDryRunText()
  const label = useAppointmentLabel()
  const name = appointment ? label(appointment) : outcome.start
  return (
    <li className={styles.outcome}>
      <button
        type="button"
        className={styles.show}
        aria-label={many.show(name)}
        onClick={() => onShow(outcome.id)}
      >
        {name}
      </button>
      <span className={styles.line}>
        {outcome.warnings.length > 0 && (
          <span className={words.small}>{result.warnings(outcome.warnings.length)}</span>
        )}
        <StatusBadge status={outcome.status} />
      </span>
      {outcome.failed.length > 0 && (
        <span className={styles.error}>
          {many.failedAt(outcome.failed.map((action) => actionName(picture, action)))}
        </span>
      )}
      {outcome.error && outcome.failed.length === 0 && (
        <RunError error={outcome.error} className={styles.error} />
      )}
    </li>
  )
}
