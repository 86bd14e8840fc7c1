import { expect, it } from 'vitest'
import type { Action, Actions } from '../cloud-flow/definition.ts'
import { actionIn, runOf } from './dry-run.fixture.ts'
import { inRounds, turned } from './rounds.ts'

const none = new Map<string, number>()
const loop = (foreach: string, actions: Actions): Action => ({
  type: 'Foreach',
  foreach,
  actions,
  runAfter: {},
})
const show = (inputs: string): Action => ({ type: 'Compose', inputs, runAfter: {} })

const nested = () =>
  runOf({
    Outer: loop("@json('[[1,2,3],[4],[]]')", {
      Inner: loop("@items('Outer')", { Show: show("@items('Inner')") }),
    }),
  })

it('an action is seen in the round that is looked at, and in the first where nobody chose', async () => {
  const run = await nested()
  const seen = (chosen: ReadonlyMap<string, number>) => {
    const { loops, performanceOf } = inRounds(run, chosen)
    return [loops.get('Inner')?.count, performanceOf(actionIn(run, 'Show'))?.inputs]
  }
  expect(seen(none)).toEqual([3, 1])
  expect(seen(new Map([['Inner', 2]]))).toEqual([3, 3])
  expect(seen(new Map([['Outer', 1]]))).toEqual([1, 4])
  expect(seen(new Map([['Outer', 2]]))).toEqual([0, undefined])
})

it('turning a loop begins anew in the loops within it, and no round beyond the last is looked at', async () => {
  const run = await nested()
  const chosen = turned(run, new Map([['Inner', 2]]), 'Outer', 1)
  expect([...chosen]).toEqual([['Outer', 1]])
  const { loops, performanceOf } = inRounds(run, new Map([...chosen, ['Inner', 2]]))
  expect(loops.get('Inner')).toMatchObject({ count: 1, at: 0 })
  expect(performanceOf(actionIn(run, 'Show'))?.inputs).toBe(4)
})

it('the first round that failed is looked at, and all that failed are known', async () => {
  const run = await runOf({
    Each: loop('@range(0,40)', {
      Divide: show("@string(div(1, mul(sub(items('Each'),36),sub(items('Each'),9))))"),
    }),
  })
  const { loops, performanceOf } = inRounds(run, none)
  expect(loops.get('Each')).toMatchObject({ count: 40, at: 9, failed: [9, 36] })
  expect(performanceOf(actionIn(run, 'Divide'))?.status).toBe('Failed')
  expect(inRounds(run, new Map([['Each', 0]])).loops.get('Each')?.at).toBe(0)
})

it('rounds with nothing worse than warnings are known as well, and only of what stands in the loop', async () => {
  const run = await runOf({
    Each: loop('@json(\'["a",""]\')', {
      Mail: {
        type: 'OpenApiConnection',
        runAfter: {},
        inputs: {
          host: {
            connectionName: 'shared_office365',
            operationId: 'SendEmailV2',
            apiId: '/x/shared_office365',
          },
          parameters: {
            'emailMessage/To': 'a@b.example',
            'emailMessage/Subject': '@item()',
            'emailMessage/Body': '<p>Hello</p>',
          },
        },
      },
    }),
  })
  expect(inRounds(run, none).loops.get('Each')).toMatchObject({ at: 0, failed: [], warned: [1] })
})
