import { EvaluationFailure } from './evaluation-failure.ts'
import { formatGuid } from './guid-format.ts'
import { lower, upper } from './letter-case.ts'
import { textOf } from './text.ts'
import { type FunctionTable, unlimited } from './workflow-function.ts'

const blank = '(?:[^\\S\\uFEFF]|\\u0085)+'
const blankEnds = new RegExp(`^${blank}|${blank}$`, 'g')

/** Functions on text. */
export const stringFunctions: FunctionTable = {
  concat: { arity: [1, unlimited], call: (given) => given.all().map(textOf).join('') },
  endsWith: {
    arity: [2, 2],
    call: (given) => upper(given.string(0)).endsWith(upper(given.string(1))),
  },
  guid: {
    arity: [0, 1],
    call: (given, scope) => {
      if (!scope.guid) throw new EvaluationFailure('cannot-simulate', 'There is no source of GUIDs here.')
      return formatGuid(scope.guid(), given.optionalString(0) ?? 'D')
    },
  },
  indexOf: {
    arity: [2, 2],
    call: (given) => upper(given.string(0)).indexOf(upper(given.string(1))),
  },
  length: { arity: [1, 1], call: (given) => given.stringOrArray(0).length },
  replace: {
    arity: [3, 3],
    call: (given) => {
      const [text, old, replacement] = [given.string(0), given.string(1), given.string(2)]
      if (old === '') given.fail('the text to replace is empty')
      return text.replaceAll(old, () => replacement)
    },
  },
  split: {
    arity: [2, 2],
    call: (given) => {
      const [text, delimiter] = [given.string(0), given.string(1)]
      return delimiter === '' ? [text] : text.split(delimiter)
    },
  },
  startsWith: {
    arity: [2, 2],
    call: (given) => upper(given.string(0)).startsWith(upper(given.string(1))),
  },
  substring: {
    arity: [2, 3],
    call: (given) => {
      const [text, start] = [given.string(0), given.integer(1)]
      const length = given.count > 2 ? given.integer(2) : text.length - start
      if (start < 0 || length < 0 || start + length > text.length) {
        given.fail('the start and the length must lie within the text')
      }
      return text.slice(start, start + length)
    },
  },
  toLower: { arity: [1, 1], call: (given) => lower(given.string(0)) },
  toUpper: { arity: [1, 1], call: (given) => upper(given.string(0)) },
  trim: { arity: [1, 1], call: (given) => given.string(0).replace(blankEnds, '') },
}
