import { Field, Select } from '@fluentui/react-components'
import type { Environment } from '#contract/environment.ts'
import styles from './environment-choice.module.css'
import { FormGroup } from './form-group.tsx'
import { useWizard } from './wizard-context.ts'

interface Props {
  readonly environments: readonly Environment[]
  readonly chosen: string | null
}

/** Where Power Automate keeps a new flow, when there is more than one place. */
export function EnvironmentChoice({ environments, chosen }: Props) {
  const { text, dispatch } = useWizard()
  const words = text.connections
  if (environments.length < 2) return null
  return (
    <FormGroup legend={words.environment}>
      <Field className={styles.field} hint={words.environmentHint}>
        <Select
          aria-label={words.environment}
          value={chosen ?? ''}
          onChange={(_, { value }) => dispatch({ type: 'environment-chosen', environment: value })}
        >
          {environments.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
    </FormGroup>
  )
}
