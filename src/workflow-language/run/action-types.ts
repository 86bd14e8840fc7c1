import { compose } from './compose.ts'
import type { ActionType } from './context.ts'
import { foreach } from './foreach.ts'
import { functionAction } from './function-action.ts'
import { group } from './group.ts'
import { condition } from './if.ts'
import { join } from './join.ts'
import { parseJson } from './parse-json.ts'
import { query } from './query.ts'
import { response } from './response.ts'
import { select } from './select.ts'
import { service } from './service.ts'
import { switchCase } from './switch.ts'
import { table } from './table.ts'
import { terminate } from './terminate.ts'
import { until } from './until.ts'
import {
  appendToArray,
  appendToString,
  decrementVariable,
  incrementVariable,
  initializeVariable,
  setVariable,
} from './variable-actions.ts'
import { wait } from './wait.ts'

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
  ['parsejson', parseJson],
  ['query', query],
  ['response', response],
  ['scope', group],
  ['select', select],
  ['setvariable', setVariable],
  ['switch', switchCase],
  ['table', table],
  ['terminate', terminate],
  ['until', until],
  ['wait', wait],
])

/** Types that whoever runs the definition performs: they reach outside of the run, or work as this library does not. */
const services: ReadonlySet<string> = new Set([
  'apiconnection',
  'apiconnectionnotification',
  'apiconnectionwebhook',
  'apimanagement',
  'appservice',
  'expression',
  'flatfiledecoding',
  'flatfileencoding',
  'function',
  'http',
  'httpwebhook',
  'integrationaccountartifactlookup',
  'invokefunction',
  'javascriptcode',
  'liquid',
  'openapiconnection',
  'openapiconnectionnotification',
  'openapiconnectionwebhook',
  'sendtobatch',
  'serviceprovider',
  'workflow',
  'xmlvalidation',
  'xslt',
])

/** Whether actions of a type can be run; names of types differ not by case. */
export function canRun(type: string): boolean {
  return builtIn.has(type.toLowerCase()) || services.has(type.toLowerCase())
}

/** What carries out an action. */
export function actionTypeOf({
  type,
  definition,
}: {
  type: string
  definition: { kind?: unknown }
}): ActionType {
  const key = type.toLowerCase()
  if (key === 'expression') return functionAction(definition.kind) ?? service
  return builtIn.get(key) ?? service
}
