import { Field, Select } from '@fluentui/react-components'
import { type AppointmentSpan, appointmentSpans } from '#app/features/appointments/queries.ts'
import { ProblemMessage } from '#app/ui/problem-message.tsx'
import words from '#app/ui/words.module.css'
import type { BookedAppointment } from '#contract/appointment.ts'
import { type AppointmentChoice, madeUpKey } from './appointment-choice.ts'
import { useBusinessTime } from './business-time.ts'
import styles from './dry-run-desk.module.css'
import { useDryRunText } from './dry-run-words.ts'

const isSpan = (value: string): value is AppointmentSpan => Object.hasOwn(appointmentSpans, value)

/** Names an appointment so that people know which it was. */
export function useAppointmentLabel(): (
  booked: Pick<BookedAppointment, 'start' | 'service' | 'people'>,
) => string {
  const { choose } = useDryRunText()
  const moment = useBusinessTime()
  return ({ start, service, people }) =>
    choose.label(moment(start), service, people.length === 0 ? choose.noPeople : choose.people(people))
}

interface Props {
  readonly choice: AppointmentChoice
  /** Whether it is nothing unusual that the person may not read the appointments. */
  readonly unread: boolean
}

/** Chooses the time and the appointment. */
export function Chooser({ choice, unread }: Props) {
  const { choose: text } = useDryRunText()
  const label = useAppointmentLabel()
  const { span, setSpan, loading, problem, list, askAgain, shapes, key, choose } = choice
  const appointments = list?.appointments ?? []
  const refused = unread && problem?.status === 403
  return (
    <>
      <div className={styles.choice}>
        <Field label={text.span}>
          <Select value={span} onChange={(_, { value }) => isSpan(value) && setSpan(value)}>
            {Object.keys(appointmentSpans)
              .filter(isSpan)
              .map((one) => (
                <option key={one} value={one}>
                  {text.spans[one]}
                </option>
              ))}
          </Select>
        </Field>
        <Field label={text.appointment}>
          <Select value={key ?? ''} onChange={(_, { value }) => choose(value)}>
            {key === null && <option value="">{text.loading}</option>}
            {appointments.length > 0 && (
              <optgroup label={text.recent}>
                {appointments.map((one) => (
                  <option key={one.id} value={one.id}>
                    {label(one)}
                  </option>
                ))}
              </optgroup>
            )}
            <optgroup label={text.madeUp}>
              {shapes.map((shape) => (
                <option key={shape} value={madeUpKey(shape)}>
                  {text.shapes[shape]}
                </option>
              ))}
            </optgroup>
          </Select>
        </Field>
      </div>
      {refused && <p className={words.quiet}>{text.unreadable}</p>}
      {problem && !refused && <ProblemMessage problem={problem} onRetry={askAgain} />}
      {!loading && !problem && appointments.length === 0 && <p className={words.quiet}>{text.none}</p>}
      {list?.more && <p className={words.small}>{text.more(appointments.length)}</p>}
      {list !== null && list.unread > 0 && <p className={words.small}>{text.unread(list.unread)}</p>}
    </>
  )
}
