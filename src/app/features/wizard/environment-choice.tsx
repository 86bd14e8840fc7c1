import { Field, Select } from '@fluentui/react-components'
import { useWords } from '#app/text/text-context.tsx'
import type { Environment } from '#contract/environment.ts'
import styles from './environment-choice.module.css'
import { FormGroup } from './form-group.tsx'
import { wizardWords } from './wizard-context.ts'

interface Props {
  readonly environments: readonly Environment[]
  readonly chosen: string | null
  readonly onChoose: (environment: string) => void
}

/** Where Power Automate keeps a new flow, when there is more than one place. */
export function EnvironmentChoice({ environments, chosen, onChoose }: Props) {
  const words = useWords(wizardWords).connections
  if (environments.length < 2) return null
  return (
    <FormGroup legend={words.environment}>
      <Field className={styles.field} hint={words.environmentHint}>
        <Select
          aria-label={words.environment}
          value={chosen ?? ''}
          onChange={(_, { value }) => onChoose(value)}
        >
          {environments.map(({ id, name, hasDataverse }) => (
            <option key={id} value={id}>
              {hasDataverse ? name : words.myFlowsIn(name)}
            </option>
          ))}
        </Select>
      </Field>
    </FormGroup>
  )
}
