import { Field, Radio, RadioGroup, Select } from '@fluentui/react-components'
import { roomFor, SLOT_LIMIT } from '#domain/slots.ts'
import { flowsToAddTo } from './connection-choice.ts'
import { FormGroup } from './form-group.tsx'
import { type BuildTarget, templateOf } from './said-so-far.ts'
import styles from './target-choice.module.css'
import { useWizard } from './wizard-context.ts'

/** Whether the actions become a flow of their own or join one that exists; not asked while there is no choice. */
export function TargetChoice({ tried }: { readonly tried: boolean }) {
  const { text, overview, state, dispatch } = useWizard()
  const words = text.connections
  const trigger = templateOf(state)?.trigger
  const flows = trigger ? flowsToAddTo(overview.flows, trigger) : []
  const free = Math.max(0, SLOT_LIMIT - overview.slots.held)
  const room = roomFor(overview.slots)
  const cost = free > 0 ? words.targetNewCosts(free) : room ? words.targetNewUnsure : words.targetNewFull
  const { target } = state
  if (flows.length === 0 && free > 0 && target.kind === 'new') return null

  const existing = (id: string | undefined): BuildTarget => {
    const flow = flows.find((one) => one.id === id)
    return {
      kind: 'existing',
      flow: flow ? { id: flow.id, environment: flow.environment.id, etag: flow.etag } : null,
    }
  }
  const choose = (chosen: BuildTarget) => dispatch({ type: 'target-chosen', target: chosen })
  const only = flows.length === 1 ? flows[0]?.id : undefined
  const lacksFlow = tried && target.kind === 'existing' && !target.flow

  return (
    <FormGroup legend={words.target}>
      <RadioGroup
        aria-label={words.target}
        value={target.kind}
        onChange={(_, { value }) => choose(value === 'new' ? { kind: 'new' } : existing(only))}
      >
        <Radio value="new" disabled={!room} label={<Option name={words.targetNew} advice={cost} />} />
        <Radio
          value="existing"
          disabled={flows.length === 0}
          label={
            <Option
              name={words.targetExisting}
              advice={flows.length > 0 ? words.targetExistingCosts : words.targetNone}
            />
          }
        />
      </RadioGroup>
      {target.kind === 'existing' && flows.length > 0 && (
        <Field
          className={styles.flow}
          label={words.flow}
          required
          {...(lacksFlow ? { validationState: 'error', validationMessage: words.flowMissing } : {})}
        >
          <Select value={target.flow?.id ?? ''} onChange={(_, { value }) => choose(existing(value))}>
            {!target.flow && <option value="">{words.chooseFlow}</option>}
            {flows.map(({ id, name, owner, state: now }) => (
              <option key={id} value={id}>
                {[name, owner.name, ...(now === 'on' ? [] : [words.flowOff])].join(' · ')}
              </option>
            ))}
          </Select>
        </Field>
      )}
    </FormGroup>
  )
}

function Option({ name, advice }: { readonly name: string; readonly advice: string }) {
  return (
    <span className={styles.option}>
      <span className={styles.name}>{name}</span>
      <span className={styles.advice}>{advice}</span>
    </span>
  )
}
