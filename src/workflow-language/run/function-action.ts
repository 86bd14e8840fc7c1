import type { ActionType } from './context.ts'
import { made } from './data-operation.ts'
import { asObject } from './json.ts'

/** The functions behind the kinds of the type Expression, and which inputs they take in which order. */
const operations = new Map<string, readonly [called: string, ...inputs: string[]]>([
  ['addtotime', ['addToTime', 'baseTime', 'interval', 'timeUnit']],
  [
    'converttimezone',
    ['convertTimeZone', 'baseTime', 'sourceTimeZone', 'destinationTimeZone', 'formatString'],
  ],
  ['currenttime', ['utcNow']],
  ['formatnumber', ['formatNumber', 'number', 'format', 'locale']],
  ['getfuturetime', ['getFutureTime', 'interval', 'timeUnit']],
  ['getpasttime', ['getPastTime', 'interval', 'timeUnit']],
  ['indexof', ['indexOf', 'text', 'searchText']],
  ['substring', ['substring', 'text', 'start', 'length']],
  ['subtractfromtime', ['subtractFromTime', 'baseTime', 'interval', 'timeUnit']],
])

/** The action that calls one function, such as Convert time zone; null for a kind that is not known. */
export function functionAction(kind: unknown): ActionType | null {
  const operation = operations.get(String(kind).toLowerCase())
  if (!operation) return null
  const [called, ...keys] = operation
  return (_, context) => {
    const inputs = asObject(context.evaluate(['inputs'])) ?? {}
    const given = keys.map((key) => inputs[key])
    const last = given.findLastIndex((value) => value !== undefined)
    return made(inputs, context.call(called, ...given.slice(0, last + 1)))
  }
}
