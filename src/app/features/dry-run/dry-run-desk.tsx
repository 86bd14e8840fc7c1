import { ShieldCheckmarkRegular } from '@fluentui/react-icons/headless/svg/shield-checkmark'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useAnnounce } from '#app/ui/announcer.tsx'
import { Button } from '#app/ui/button.tsx'
import { Section } from '#app/ui/section.tsx'
import words from '#app/ui/words.module.css'
import type { Business } from '#domain/business.ts'
import { bookingsTriggersOf } from '#domain/cloud-flow/bookings-triggers.ts'
import type { ChosenAnswer } from '#domain/dry-run/answer.ts'
import { type AppointmentOutcome, outcomeOf } from '#domain/dry-run/outcome.ts'
import { inRounds, type LookedAt, turned } from '#domain/dry-run/rounds.ts'
import { useAppointmentChoice } from './appointment-choice.ts'
import { BusinessZoneContext } from './business-time.ts'
import { Chooser, useAppointmentLabel } from './chooser.tsx'
import styles from './dry-run-desk.module.css'
import { useDryRunText } from './dry-run-words.ts'
import { ManyRuns } from './many-runs.tsx'
import { RunSteps } from './run-steps.tsx'
import { RunSummary } from './run-summary.tsx'
import { type RunView, RunViewContext } from './run-view.ts'
import { type ChosenAnswers, type NamedFlow, useDryRun } from './use-dry-run.ts'
import { useManyRuns } from './use-many-runs.ts'

interface Props {
  readonly business: Business
  readonly tried: NamedFlow
  /** Whether it is nothing unusual that the person may not read the appointments. */
  readonly unread?: boolean
  /** Is told how dry runs ended whose answers nobody chose. */
  readonly onOutcomes?: (outcomes: readonly AppointmentOutcome[]) => void
}

/** What somebody chose while they looked at the dry run of one appointment. */
interface Looking {
  readonly at: string | null
  readonly turn: number
  readonly answers: ChosenAnswers
  readonly rounds: LookedAt
}

const fresh = (at: string | null, turn = 0): Looking => ({ at, turn, answers: new Map(), rounds: new Map() })

/** Tries a flow on appointments, one at a time or all that are listed; nothing is sent. */
export default function DryRunDesk(props: Props) {
  return (
    <BusinessZoneContext value={props.business.timeZone}>
      <Desk {...props} />
    </BusinessZoneContext>
  )
}

function Desk({ business, tried, unread = false, onOutcomes }: Props) {
  const text = useDryRunText()
  const announce = useAnnounce()
  const label = useAppointmentLabel()
  const operation = useMemo(() => bookingsTriggersOf(tried.flow)[0]?.operation ?? null, [tried])
  const choice = useAppointmentChoice(business, operation)
  const { key, appointment, booked, madeUp, rates, list } = choice
  const [last, setLooking] = useState(fresh(null))
  // What was chosen for one appointment says nothing of another.
  const looking = useMemo(() => (last.at === key ? last : fresh(key)), [last, key])
  const { answers } = looking
  const run = useDryRun(tried, appointment, answers, rates)
  const many = useManyRuns(tried, list, rates, ({ failed, outcomes }) => {
    onOutcomes?.(outcomes)
    announce(text.many.done(failed, outcomes.length))
  })
  const result = useRef<HTMLDivElement>(null)

  useEffect(() => {
    if (run && booked && answers.size === 0) onOutcomes?.([outcomeOf(booked, run)])
  }, [run, booked, answers, onOutcomes])

  const view = useMemo(
    (): RunView | null =>
      run && {
        run,
        ...inRounds(run, looking.rounds),
        answers,
        looking: `${looking.at} ${looking.turn}`,
        turn: (loop, round) => setLooking({ ...looking, rounds: turned(run, looking.rounds, loop, round) }),
        choose: (name, answer) => setLooking({ ...looking, answers: withAnswer(answers, name, answer) }),
      },
    [run, looking, answers],
  )

  const lookAtResult = () => result.current?.focus({ preventScroll: true })
  function show(id: string) {
    choice.choose(id)
    result.current?.scrollIntoView({ block: 'start' })
    lookAtResult()
  }
  function reset() {
    setLooking(fresh(key, looking.turn + 1))
    // The button that was pressed is gone.
    lookAtResult()
  }

  const appointments = list?.appointments ?? []
  return (
    <div className={styles.desk}>
      <p className={styles.promise}>
        <ShieldCheckmarkRegular aria-hidden />
        <span>{text.promise}</span>
      </p>
      <Section
        title={text.choose.appointment}
        beside={
          appointments.length > 1 && (
            <Button aria-disabled={many.state.kind === 'running'} onClick={many.run}>
              {text.choose.all(appointments.length)}
            </Button>
          )
        }
      >
        <Chooser choice={choice} unread={unread} />
      </Section>
      <ManyRuns runs={many} appointments={appointments} onShow={show} />
      <div ref={result} tabIndex={-1} className={styles.result}>
        <Section title={text.result.heading}>
          {view ? (
            <RunViewContext value={view}>
              <div role="status">
                <RunSummary
                  tried={
                    booked ? label(booked) : text.choose.standIn(text.choose.shapes[madeUp ?? 'one-to-one'])
                  }
                  onReset={reset}
                />
              </div>
              <RunSteps flow={tried.flow} />
            </RunViewContext>
          ) : (
            <p className={words.quiet}>{text.choose.loading}</p>
          )}
        </Section>
      </div>
    </div>
  )
}

function withAnswer(answers: ChosenAnswers, key: string, answer: ChosenAnswer | null): ChosenAnswers {
  const changed = new Map(answers)
  if (answer === null) changed.delete(key)
  else changed.set(key, answer)
  return changed
}
