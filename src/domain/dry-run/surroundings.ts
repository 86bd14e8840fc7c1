import { evaluateValue } from '#workflow-language/expression.ts'
import type { ConnectionReferences, Definition } from '../cloud-flow/definition.ts'
import { isJsonObject, valueAt } from '../json-object.ts'
import type { SampleValues } from './sample-values.ts'

/** What a run finds around it beside the appointment: nothing of it opens any door. */
export interface Surroundings {
  /** What came with the trigger; flows of old look up their connections there. */
  readonly headers: Readonly<Record<string, string>>
  readonly parameters: Readonly<Record<string, unknown>>
  /** What `workflow()` tells. */
  readonly workflow: unknown
}

/** Surroundings for the dry run of a definition. */
export function surroundingsOf(
  { parameters }: Definition,
  references: ConnectionReferences,
  flowName: string,
  sample: SampleValues,
): Surroundings {
  const $connections = Object.fromEntries(
    Object.keys(references).map((key) => [key, { connectionId: `connection of ${key}` }]),
  )
  const tokens = { $connections, $ConnectionKey: 'no key' }
  const encoded = evaluateValue("@base64(string(parameters('tokens')))", { parameters: { tokens } })
  const declared = valueAt(parameters, '$connections', 'defaultValue')
  return {
    headers: { 'X-MS-APIM-Tokens': String(encoded) },
    parameters: isJsonObject(declared) ? { $connections: { ...$connections, ...declared } } : {},
    workflow: workflowOf(sample, flowName),
  }
}

function workflowOf(sample: SampleValues, flowDisplayName: string) {
  const [name, run] = [sample.guid('workflow'), sample.letters('run', 24).toUpperCase()]
  const id = `/workflows/${name}`
  return {
    id,
    name,
    type: 'Microsoft.Logic/workflows',
    tags: { flowDisplayName, environmentName: `Default-${sample.guid('environment')}` },
    run: { id: `${id}/runs/${run}`, name: run, type: 'Microsoft.Logic/workflows/runs' },
  }
}
