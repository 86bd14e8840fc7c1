import { EvaluationFailure } from './evaluation-failure.ts'
import { formatGuid } from './guid-format.ts'
import { lower, upper } from './letter-case.ts'
import { textOf } from './text.ts'
import type { FunctionTable } from './workflow-function.ts'

const blank = '(?:[^\\S\\uFEFF]|\\u0085)+'
const blankEnds = new RegExp(`^${blank}|${blank}$`, 'g')

/** Functions on text. */
export const stringFunctions: FunctionTable = {
  concat: { parameters: 'text1, ...', call: (given) => given.all().map(textOf).join('') },
  endsWith: {
    parameters: 'text, searchText',
    call: (given) => upper(given.string(0)).endsWith(upper(given.string(1))),
  },
  guid: {
    parameters: 'format?',
    call: (given, scope) => {
      if (!scope.guid) throw new EvaluationFailure('cannot-simulate', 'There is no source of GUIDs here.')
      return formatGuid(scope.guid(), given.optionalString(0) ?? 'D')
    },
  },
  indexOf: {
    parameters: 'text, searchText',
    call: (given) => upper(given.string(0)).indexOf(upper(given.string(1))),
  },
  length: { parameters: 'collection', call: (given) => given.stringOrArray(0).length },
  replace: {
    parameters: 'text, oldText, newText',
    call: (given) => {
      const [text, old, replacement] = [given.string(0), given.string(1), given.string(2)]
      if (old === '') given.fail('the text to replace is empty')
      return text.replaceAll(old, () => replacement)
    },
  },
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
  substring: {
    parameters: 'text, startIndex, length?',
    call: (given) => {
      const [text, start] = [given.string(0), given.integer(1)]
      const length = given.count > 2 ? given.integer(2) : text.length - start
      if (start < 0 || length < 0 || start + length > text.length) {
        given.fail('the start and the length must lie within the text')
      }
      return text.slice(start, start + length)
    },
  },
  toLower: { parameters: 'text', call: (given) => lower(given.string(0)) },
  toUpper: { parameters: 'text', call: (given) => upper(given.string(0)) },
  trim: { parameters: 'text', call: (given) => given.string(0).replace(blankEnds, '') },
}
