import { unknown } from '../answer.ts'
import type { Call } from '../connector-call.ts'
import { noEffect } from '../effect.ts'
import { nested } from '../parameters.ts'
import { dataverseOperations } from './dataverse.ts'
import { nothingKnown, ownRequest } from './http.ts'
import type { Operation, Operations } from './operation.ts'
import { outlookOperations } from './outlook.ts'
import { stripeOperations } from './stripe.ts'
import { teamsOperations } from './teams.ts'
import { zoomOperations } from './zoom.ts'

const catalogue = new Map<string, Operations>([
  ['shared_commondataserviceforapps', dataverseOperations],
  ['shared_office365', outlookOperations],
  ['shared_stripe', stripeOperations],
  ['shared_teams', teamsOperations],
  ['shared_zoommeetingsip', zoomOperations],
])

/** Operations are named after what they do; these names promise that nothing is changed. */
const READING = /^(?:find|get|list|lookup|my|query|read|resolve|search)/i

/** Types of actions that reach outside of their run by an operation or a request. */
const OUTSIDE: ReadonlySet<string> = new Set([
  'apiconnection',
  'apiconnectionwebhook',
  'function',
  'http',
  'httpwebhook',
  'openapiconnection',
  'openapiconnectionnotification',
  'openapiconnectionwebhook',
  'serviceprovider',
  'workflow',
])

/** An operation that nothing is known of but its name. */
function unheardOf(connector: string | null, operationId: string): Operation {
  const isReading = READING.test(operationId)
  return {
    effect: (parameters) => {
      const asked = nested(parameters)
      return isReading
        ? { kind: 'read', connector, operationId, of: null, query: asked }
        : { kind: 'request', connector, operationId, method: null, path: null, body: asked }
    },
    answer: () => nothingKnown(isReading),
  }
}

/** What a call does and what it is answered, as far as the catalogue knows its operation. */
export function operationFor({ type, connector, operationId }: Call): Operation {
  if (operationId === null)
    return OUTSIDE.has(type)
      ? ownRequest(connector)
      : { effect: () => noEffect, answer: () => unknown(200, {}) }
  const operations = catalogue.get(connector ?? '') ?? {}
  const known = Object.hasOwn(operations, operationId) ? operations[operationId] : undefined
  return known ?? unheardOf(connector, operationId)
}
