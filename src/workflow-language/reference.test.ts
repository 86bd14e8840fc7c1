import { expect, it } from 'vitest'
import { allFunctions, type Expression, evaluate, functionNamed, parseExpression } from './expression.ts'
import { kindOf } from './reference.fixture.ts'
import { collectionExamples, collectionRefusals } from './reference-collections.fixture.ts'
import { conversionExamples, conversionRefusals } from './reference-conversion.fixture.ts'
import { dateExamples, dateRefusals } from './reference-dates.fixture.ts'
import { numberExamples, numberRefusals } from './reference-numbers.fixture.ts'
import { nowhereRefusals, runExamples, runRefusals, underway } from './reference-run.fixture.ts'
import { textExamples, textRefusals } from './reference-text.fixture.ts'

const examples = [
  ...textExamples,
  ...collectionExamples,
  ...numberExamples,
  ...dateExamples,
  ...conversionExamples,
  ...runExamples,
]

const refusals = [
  ...textRefusals,
  ...collectionRefusals,
  ...numberRefusals,
  ...dateRefusals,
  ...conversionRefusals,
  ...runRefusals,
]

it.each(examples)('%s is %j', (source, value) => {
  expect(evaluate(parseExpression(source), underway)).toEqual(value)
})

it.each(refusals)('%s has no value: %s', (source, kind) => {
  expect(kindOf(source, underway)).toBe(kind)
})

it.each(nowhereRefusals)('%s has no value outside of a run: %s', (source, kind) => {
  expect(kindOf(source, {})).toBe(kind)
})

function callsIn(expression: Expression): string[] {
  if (expression.kind === 'member') return [...callsIn(expression.of), ...callsIn(expression.key)]
  if (expression.kind !== 'call') return []
  return [functionNamed(expression.name)?.name ?? expression.name, ...expression.arguments.flatMap(callsIn)]
}

it('has an example for every function that it can evaluate', () => {
  const shown = new Set(examples.flatMap(([source]) => callsIn(parseExpression(source))))
  const unshown = allFunctions().filter(({ name }) => !shown.has(name))
  expect(unshown.map(({ name }) => name)).toEqual(['xml', 'xpath'])
})

it('knows the 125 functions that Microsoft documents, and three older or rarer ones', () => {
  const undocumented = ['actionBody', 'actionOutputs', 'appsetting']
  expect(allFunctions().filter(({ name }) => !undocumented.includes(name))).toHaveLength(125)
})

it.each([
  ['ADDDAYS', 'addDays(timestamp, days, format?)', 2, 3],
  ['utcnow', 'utcNow(format?)', 0, 1],
  ['concat', 'concat(text1, ...)', 1, Number.POSITIVE_INFINITY],
  ['if', 'if(expression, valueIfTrue, valueIfFalse)', 3, 3],
])('tells how %s is called', (name, signature, least, most) => {
  expect(functionNamed(name)).toMatchObject({ signature, least, most })
})

it('knows no function by a name that is only a property of every object', () => {
  expect(functionNamed('constructor')).toBeNull()
})

it.each(allFunctions())(
  'refuses one argument too few or too many for $signature',
  ({ name, least, most }) => {
    const calling = (count: number) => `${name}(${Array.from({ length: count }, () => 'null').join(', ')})`
    if (least > 0) expect(kindOf(calling(least - 1), underway)).toBe('wrong-argument-count')
    if (Number.isFinite(most)) expect(kindOf(calling(most + 1), underway)).toBe('wrong-argument-count')
  },
)
