import { Field, type FieldProps, Textarea } from '@fluentui/react-components'
import type { Ref } from 'react'
import { LONGEST_REASON } from '#domain/request/content.ts'
import { useWizard } from './wizard-context.ts'

/** From how many characters left on they are counted. */
const NEAR_THE_END = 200

interface Props {
  readonly field: Ref<HTMLTextAreaElement>
  readonly reason: string
  readonly fault: string | null
}

/** Asks why the flow is needed. */
export function ReasonField({ field, reason, fault }: Props) {
  const { text, dispatch } = useWizard()
  const { ask } = text
  const left = LONGEST_REASON - reason.length
  const state: FieldProps = fault ? { validationState: 'error', validationMessage: fault } : {}
  return (
    <Field
      label={ask.reason}
      hint={left > NEAR_THE_END ? ask.reasonHint : ask.reasonLeft(left)}
      required
      {...state}
    >
      <Textarea
        ref={field}
        rows={5}
        maxLength={LONGEST_REASON}
        value={reason}
        onChange={(_, { value }) => dispatch({ type: 'reasoned', reason: value })}
      />
    </Field>
  )
}
