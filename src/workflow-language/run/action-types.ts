import { compose } from './compose.ts'
import type { ActionType } from './context.ts'
import type { ActionNode } from './definition.ts'
import { DefinitionError } from './definition-error.ts'
import { foreach } from './foreach.ts'
import { group } from './group.ts'
import { condition } from './if.ts'
import { join } from './join.ts'
import { query } from './query.ts'
import { select } from './select.ts'
import { service } from './service.ts'
import { terminate } from './terminate.ts'
import {
  appendToArray,
  appendToString,
  decrementVariable,
  incrementVariable,
  initializeVariable,
  setVariable,
} from './variable-actions.ts'

const builtIn = new Map<string, ActionType>([
  ['appendtoarrayvariable', appendToArray],
  ['appendtostringvariable', appendToString],
  ['compose', compose],
  ['decrementvariable', decrementVariable],
  ['foreach', foreach],
  ['if', condition],
  ['incrementvariable', incrementVariable],
  ['initializevariable', initializeVariable],
  ['join', join],
  ['query', query],
  ['scope', group],
  ['select', select],
  ['setvariable', setVariable],
  ['terminate', terminate],
])

/** Types that reach outside of the run: to a service, to another flow, to whoever waits for an answer, to the clock. */
const services: ReadonlySet<string> = new Set([
  'apiconnection',
  'apiconnectionnotification',
  'apiconnectionwebhook',
  'apimanagement',
  'function',
  'http',
  'httpwebhook',
  'javascriptcode',
  'openapiconnection',
  'openapiconnectionnotification',
  'openapiconnectionwebhook',
  'response',
  'serviceprovider',
  'wait',
  'workflow',
])

/** Types of the language that this library does not know how to run. */
const unsupported: ReadonlySet<string> = new Set([
  'expression',
  'flatfiledecoding',
  'flatfileencoding',
  'liquid',
  'parsejson',
  'switch',
  'table',
  'until',
  'xmlvalidation',
  'xslt',
])

/** What carries out an action. */
export function actionTypeOf({ name, type }: ActionNode): ActionType {
  const key = type.toLowerCase()
  const found = builtIn.get(key) ?? (services.has(key) ? service : null)
  if (found) return found
  if (unsupported.has(key)) {
    throw new DefinitionError(
      'unsupported-action-type',
      `'${name}' is of type '${type}', which cannot be run here.`,
      name,
    )
  }
  throw new DefinitionError('unknown-action-type', `'${name}' is of the unknown type '${type}'.`, name)
}
