import type { Actions } from '#domain/cloud-flow/definition.ts'
import { limits } from '#workflow-language/check.ts'
import { templateFlows } from './flows.ts'
import type { GenuineFlow } from './genuine-flows.ts'

/** As many actions as a flow may have, each of which goes on with what the one before made of the appointment. */
export function longestChain(): GenuineFlow[] {
  const [template] = templateFlows
  if (!template) return []
  const actions: Actions = Object.fromEntries(
    Array.from({ length: limits.actions }, (_, place) => {
      const before = `Step_${place - 1}`
      const own = "@{triggerBody()?['CustomerName']} @{triggerBody()?['CustomerNotes']}"
      const inputs = place % 10 === 0 ? own : `@{outputs('${before}')}`
      const runAfter: Record<string, ['Succeeded']> = place === 0 ? {} : { [before]: ['Succeeded'] }
      return [`Step_${place}`, { type: 'Compose', inputs, runAfter }]
    }),
  )
  const { properties, ...rest } = template.flow
  const flow = { ...rest, properties: { ...properties, definition: { ...properties.definition, actions } } }
  return [{ file: 'a chain of Compose actions', flow, actions: limits.actions }]
}
