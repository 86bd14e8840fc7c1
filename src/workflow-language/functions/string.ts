import { EvaluationFailure } from './evaluation-failure.ts'
import { formatGuid } from './guid-format.ts'
import { lower, upper } from './letter-case.ts'
import { formatNumeric } from './number-format.ts'
import { joined } from './text.ts'
import { indexOf, lastIndexOf, nthIndexOf } from './text-search.ts'
import { slice, substring } from './text-slice.ts'
import type { FunctionTable } from './workflow-function.ts'

const blank = '(?:[^\\S\\uFEFF]|\\u0085)+'
const blankEnds = new RegExp(`^${blank}|${blank}$`, 'g')

/** Functions on text. */
export const stringFunctions: FunctionTable = {
  concat: { parameters: 'text1, ...', call: (given) => joined(given.all(), '') },
  endsWith: {
    parameters: 'text, searchText',
    call: (given) => upper(given.string(0)).endsWith(upper(given.string(1))),
  },
  formatNumber: {
    parameters: 'number, format, locale?',
    call: (given) => formatNumeric(given.numeric(0), given.string(1), given.optionalString(2) ?? 'en-US'),
  },
  guid: {
    parameters: 'format?',
    call: (given, scope) => {
      if (!scope.guid) throw new EvaluationFailure('cannot-simulate', 'There is no source of GUIDs here.')
      return formatGuid(scope.guid(), given.optionalString(0) || 'D')
    },
  },
  indexOf: { parameters: 'text, searchText', call: indexOf },
  lastIndexOf: { parameters: 'text, searchText', call: lastIndexOf },
  length: { parameters: 'collection', call: (given) => given.stringOrArray(0).length },
  nthIndexOf: { parameters: 'text, searchText, occurrence', call: nthIndexOf },
  replace: {
    parameters: 'text, oldText, newText',
    call: (given) => {
      const [text, old, replacement] = [given.string(0), given.string(1), given.string(2)]
      if (old === '') given.fail('the text to replace is empty')
      return text.replaceAll(old, () => replacement)
    },
  },
  slice: { parameters: 'text, startIndex, endIndex?', call: slice },
  split: {
    parameters: 'text, delimiter',
    call: (given) => {
      const [text, delimiter] = [given.string(0), given.string(1)]
      return delimiter === '' ? [text] : text.split(delimiter)
    },
  },
  startsWith: {
    parameters: 'text, searchText',
    call: (given) => upper(given.string(0)).startsWith(upper(given.string(1))),
  },
  substring: { parameters: 'text, startIndex, length?', call: substring },
  toLower: { parameters: 'text', call: (given) => lower(given.string(0)) },
  toUpper: { parameters: 'text', call: (given) => upper(given.string(0)) },
  trim: { parameters: 'text', call: (given) => given.string(0).replace(blankEnds, '') },
}
