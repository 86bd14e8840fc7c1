import { EvaluationFailure } from './evaluation-failure.ts'
import type { FunctionTable, WorkflowFunction } from './workflow-function.ts'

const beyondThis = (parameters: string): WorkflowFunction => ({
  parameters,
  call: () => {
    throw new EvaluationFailure('cannot-simulate', 'XML cannot be evaluated here.')
  },
})

/** Functions on XML: they are known, but need Microsoft's own reader. */
export const xmlFunctions: FunctionTable = {
  xml: beyondThis('value'),
  xpath: beyondThis('xml, xpath'),
}
