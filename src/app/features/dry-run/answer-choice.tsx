import { Field, type FieldProps, Input, Select, Textarea } from '@fluentui/react-components'
import { useState } from 'react'
import { Button } from '#app/ui/button.tsx'
import type { ChosenAnswer } from '#domain/dry-run/answer.ts'
import { answerPresets } from '#domain/dry-run/answer-presets.ts'
import type { DryRunAction, Performance } from '#domain/dry-run/result.ts'
import { valueAt } from '#domain/json-object.ts'
import styles from './answer-choice.module.css'
import { useDryRunText } from './dry-run-words.ts'

interface Props {
  readonly action: DryRunAction
  readonly performance: Performance
  readonly name: string
  readonly chosen: ChosenAnswer | null
  readonly onChoose: (answer: ChosenAnswer | null) => void
}

const [PLAUSIBLE, OWN] = ['plausible', 'own']

/** Chooses what the service answers, to see the flow go on with it. */
export function AnswerChoice({ action, performance, name, chosen, onChoose }: Props) {
  const { answer: text } = useDryRunText()
  const presets = answerPresets(action, performance)
  const isOf = (answer: ChosenAnswer) => JSON.stringify(answer) === JSON.stringify(chosen)
  const preset = chosen && presets.find(({ answer }) => isOf(answer))
  const [own, setOwn] = useState(false)
  const value = own ? OWN : chosen ? (preset?.code ?? OWN) : PLAUSIBLE

  function pick(code: string | undefined) {
    setOwn(code === OWN)
    if (code === OWN) return
    onChoose(presets.find((one) => one.code === code)?.answer ?? null)
  }

  return (
    <div className={styles.answer}>
      <Field
        label={{ children: text.label, 'aria-label': text.labelOf(name) }}
        hint={text.origins[performance.answer]}
      >
        <Select value={value} onChange={(_, { value: code }) => pick(code)}>
          <option value={PLAUSIBLE}>{text.plausible}</option>
          {presets.map(({ code }) => (
            <option key={code} value={code}>
              {text.presets[code]}
            </option>
          ))}
          <option value={OWN}>{text.own}</option>
        </Select>
      </Field>
      {value === OWN && <OwnAnswer outputs={performance.outputs} onApply={onChoose} />}
    </div>
  )
}

interface OwnProps {
  readonly outputs: unknown
  readonly onApply: (answer: ChosenAnswer) => void
}

function OwnAnswer({ outputs, onApply }: OwnProps) {
  const { answer: text } = useDryRunText()
  const answered = valueAt(outputs, 'statusCode')
  const [status, setStatus] = useState(String(typeof answered === 'number' ? answered : 200))
  const [body, setBody] = useState(() => JSON.stringify(valueAt(outputs, 'body') ?? {}, null, 2))
  const [invalid, setInvalid] = useState<'status' | 'body' | null>(null)

  function apply() {
    if (!/^[1-5]\d\d$/.test(status.trim())) return setInvalid('status')
    try {
      const parsed: unknown = JSON.parse(body)
      setInvalid(null)
      onApply({ status: Number(status), body: parsed })
    } catch {
      setInvalid('body')
    }
  }

  const wrong = (
    which: typeof invalid,
    message: string,
  ): Pick<FieldProps, 'validationState' | 'validationMessage'> =>
    invalid === which ? { validationState: 'error', validationMessage: message } : {}

  return (
    <>
      <Field label={text.status} {...wrong('status', text.invalidStatus)}>
        <Input inputMode="numeric" value={status} onChange={(_, { value }) => setStatus(value)} />
      </Field>
      <Field label={text.body} {...wrong('body', text.invalid)}>
        <Textarea rows={6} resize="vertical" value={body} onChange={(_, { value }) => setBody(value)} />
      </Field>
      <div>
        <Button size="small" onClick={apply}>
          {text.apply}
        </Button>
      </div>
    </>
  )
}
