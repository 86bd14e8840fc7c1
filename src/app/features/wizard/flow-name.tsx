import { Field, type FieldProps, Input } from '@fluentui/react-components'
import type { Ref } from 'react'
import { LONGEST_FLOW_NAME } from '#domain/request/content.ts'
import { templateOf } from './said-so-far.ts'
import { useWizard } from './wizard-context.ts'

/** The name that the flow is to have. */
export interface FlowName {
  /** One of somebody's own, else the one that is suggested. */
  readonly name: string
  /** The template's, with that of the booking page. */
  readonly suggested: string
  readonly fault: string | null
}

/** The name of the flow, and what is wrong with it. */
export function useFlowName(): FlowName {
  const { text, overview, state } = useWizard()
  const words = text.review
  const template = text.templates[templateOf(state)?.id ?? '']?.name ?? ''
  const suggested = words.defaultName(template, overview.business.displayName).slice(0, LONGEST_FLOW_NAME)
  const name = state.name ?? suggested
  const length = name.trim().length
  const fault = length === 0 ? words.nameMissing : length > LONGEST_FLOW_NAME ? words.nameTooLong : null
  return { name, suggested, fault }
}

/** Asks for the name of the flow. */
export function FlowNameField({ field, name, fault }: FlowName & { readonly field: Ref<HTMLInputElement> }) {
  const { text, dispatch } = useWizard()
  const state: FieldProps = fault ? { validationState: 'error', validationMessage: fault } : {}
  return (
    <Field label={text.review.name} required {...state}>
      <Input ref={field} value={name} onChange={(_, { value }) => dispatch({ type: 'named', name: value })} />
    </Field>
  )
}
