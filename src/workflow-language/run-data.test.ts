import { expect, it } from 'vitest'
import { run } from './running.fixture.ts'

it('filters, maps and joins arrays', async () => {
  const { actions } = await run({
    Filter: { type: 'Query', inputs: { from: '@range(1, 5)', where: '@greater(item(), 2)' } },
    Map: {
      type: 'Select',
      inputs: { from: "@body('Filter')", select: { n: '@item()', "@{concat('k', item())}": true } },
      runAfter: { Filter: ['Succeeded'] },
    },
    Words: {
      type: 'Select',
      inputs: { from: "@triggerBody()?['names']", select: 'Dr. @{item()}' },
      runAfter: { Map: ['Succeeded'] },
    },
    Line: {
      type: 'Join',
      inputs: { from: "@body('Words')", joinWith: ' & ' },
      runAfter: { Words: ['Succeeded'] },
    },
  })
  expect(actions.Filter?.outputs).toEqual({ body: [3, 4, 5] })
  expect(actions.Map?.outputs).toEqual({ body: [3, 4, 5].map((n) => ({ n, [`k${n}`]: true })) })
  expect(actions.Line?.outputs).toEqual({ body: 'Dr. a & Dr. b' })
})

it.each([
  ['Query', { from: null, where: '@true' }],
  ['Query', { from: [1], where: '@item()' }],
  ['Select', { from: 'text', select: 1 }],
  ['Join', { from: {}, joinWith: ',' }],
  ['Join', { from: [1] }],
])('fails %s on inputs %j', async (type, inputs) => {
  expect((await run({ A: { type, inputs } })).statuses).toEqual({ A: 'Failed' })
})
