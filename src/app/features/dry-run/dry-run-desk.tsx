import { ShieldCheckmarkRegular } from '@fluentui/react-icons/headless/svg/shield-checkmark'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useAnnounce } from '#app/ui/announcer.tsx'
import { Button } from '#app/ui/button.tsx'
import { Section } from '#app/ui/section.tsx'
import words from '#app/ui/words.module.css'
import type { Business } from '#domain/business.ts'
import { bookingsTriggersOf } from '#domain/cloud-flow/bookings-triggers.ts'
import type { ChosenAnswer } from '#domain/dry-run/answer.ts'
import { type AppointmentOutcome, outcomeOf } from '#domain/dry-run/dry-run-many.ts'
import { useAppointmentChoice } from './appointment-choice.ts'
import { Chooser } from './chooser.tsx'
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
  /** Is told how dry runs ended whose answers nobody chose. */
  readonly onOutcomes?: (outcomes: readonly AppointmentOutcome[]) => void
}

const nothingChosen: ChosenAnswers = new Map()
const firstRounds: RunView['rounds'] = new Map()

/** Tries a flow on appointments, one at a time or all that are listed; nothing is sent. */
export default function DryRunDesk({ business, tried, onOutcomes }: Props) {
  const text = useDryRunText()
  const announce = useAnnounce()
  const operation = useMemo(() => bookingsTriggersOf(tried.flow)[0]?.operation ?? null, [tried])
  const choice = useAppointmentChoice(business, operation)
  const { appointment, booked, rates, list } = choice
  const [answers, setAnswers] = useState(nothingChosen)
  const [rounds, setRounds] = useState(firstRounds)
  const run = useDryRun(tried, appointment, answers, rates)
  const many = useManyRuns(tried, rates, ({ failed, outcomes }) => {
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
        rounds,
        answers,
        lookAt: (loop, round) => setRounds((before) => new Map(before).set(loop, round)),
        choose: (key, answer) => setAnswers((before) => withAnswer(before, key, answer)),
      },
    [run, rounds, answers],
  )

  function choose(key: string) {
    choice.choose(key)
    // What was chosen for one appointment says nothing of another.
    setAnswers(nothingChosen)
    setRounds(firstRounds)
  }
  function show(id: string) {
    choose(id)
    result.current?.scrollIntoView({ block: 'start' })
    result.current?.focus({ preventScroll: true })
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
            <Button aria-disabled={many.state.kind === 'running'} onClick={() => many.run(appointments)}>
              {text.choose.all(appointments.length)}
            </Button>
          )
        }
      >
        <Chooser choice={{ ...choice, choose }} />
      </Section>
      <ManyRuns runs={many} appointments={appointments} onShow={show} />
      <div ref={result} tabIndex={-1} className={styles.result}>
        <Section title={text.result.heading}>
          {view ? (
            <RunViewContext value={view}>
              <div role="status">
                <RunSummary onReset={() => setAnswers(nothingChosen)} />
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
