import { describe, expect, it } from 'vitest'
import { type RunResult, RunStopped } from './run.ts'
import { compose, run, say } from './running.fixture.ts'

describe('a result', () => {
  it('says of every action where it stands, what it is and what it was asked', async () => {
    const { actions } = await run({
      Check: {
        type: 'If',
        expression: '@true',
        actions: { Each: { type: 'Foreach', foreach: ['a'], actions: { Say: say('@{item()}!') } } },
        else: { actions: { Other: compose(1) } },
      },
    })
    const drawn = Object.values(actions).map(({ type, path, status }) => [
      type,
      path.slice(1).join('/'),
      status,
    ])
    expect(drawn).toEqual([
      ['If', 'Check', 'Succeeded'],
      ['Foreach', 'Check/actions/Each', 'Succeeded'],
      ['OpenApiConnection', 'Check/actions/Each/actions/Say', 'Succeeded'],
      ['Compose', 'Check/else/actions/Other', 'Skipped'],
    ])
    expect(actions.Say?.repetitions).toMatchObject([
      { rounds: [{ loop: 'Each', index: 0 }], inputs: 'a!', path: actions.Say?.path },
    ])
  })

  it('tells apart actions whose names mean something to JavaScript', async () => {
    const { actions } = await run({
      ['__proto__']: compose('@length(createArray(1))'),
      constructor: compose("@result('toString')", { toString: ['Succeeded'] }),
      toString: { type: 'Scope', actions: { hasOwnProperty: compose(2) } },
    })
    expect(Object.keys(actions)).toHaveLength(4)
    const found = new Map(Object.entries(actions)).get('constructor')
    expect(found?.outputs).toMatchObject([{ name: 'hasOwnProperty', outputs: 2 }])
  })

  it('lets expressions see what ended since one asked, whatever it is called', async () => {
    const { actions } = await run({
      One: compose(1),
      Asks: compose("@outputs('One')", { One: ['Succeeded'] }),
      ['__proto__']: compose("@add(outputs('Asks'), 1)", { Asks: ['Succeeded'] }),
      Last: compose("@add(outputs('__PROTO__'), 1)", { ['__proto__']: ['Succeeded'] }),
    })
    expect(actions.Last).toMatchObject({ status: 'Succeeded', outputs: 3 })
  })

  it('can be kept as JSON', async () => {
    const {
      said: _,
      statuses: __,
      ...result
    } = await run({
      Each: { type: 'Foreach', foreach: [1], actions: { Say: say('fail') } },
    })
    expect(JSON.parse(JSON.stringify(result))).toEqual(result)
  })

  it('answers whoever started the run but once; the second answer fails', async () => {
    const { replies, statuses, status, actions } = await run({
      Reply: { type: 'Response', inputs: {} },
      Again: { type: 'Response', inputs: { headers: { a: 'b' } }, runAfter: { Reply: ['Succeeded'] } },
    })
    expect(replies).toEqual([{ action: 'Reply', statusCode: 200, headers: {}, body: null }])
    expect(statuses).toEqual({ Reply: 'Succeeded', Again: 'Failed' })
    expect(status).toBe('Failed')
    expect(actions.Again?.error?.code).toBe('AlreadyAnswered')
  })

  it('has what was answered to whoever started the run', async () => {
    const { replies, actions } = await run({
      Reply: { type: 'Response', kind: 'Http', inputs: { statusCode: 202, body: { n: "@length('abc')" } } },
    })
    expect(replies).toEqual([{ action: 'Reply', statusCode: 202, headers: {}, body: { n: 3 } }])
    expect(actions.Reply?.outputs).toEqual({ statusCode: 202, headers: {}, body: { n: 3 } })
  })
})

describe('an expression without a value', () => {
  it('is shown in its text, with the part to blame', async () => {
    const text = "Dear @{triggerBody()['missing']}, welcome"
    const { actions } = await run({ A: compose({ mail: ['x', { 'to @{1}': text }] }) })
    const expression = actions.A?.error?.expression
    expect(expression).toMatchObject({
      kind: 'missing-property',
      text,
      path: ['actions', 'A', 'inputs', 'mail', '1', 'to @{1}'],
    })
    expect(text.slice(expression?.start, expression?.end)).toBe("triggerBody()['missing']")
  })

  it('is found inside of conditions and of names of properties', async () => {
    const broken = "@triggerBody()['missing']"
    const condition = { and: [{ equals: [1, 1] }, { greater: [broken, 2] }] }
    const inCondition = await run({ C: { type: 'If', expression: condition } })
    expect(inCondition.actions.C?.error?.expression).toMatchObject({
      text: broken,
      path: ['actions', 'C', 'expression', 'and', '1', 'greater', '0'],
    })
    const name = `@{triggerBody()['missing']}`
    const inName = await run({ A: compose({ [name]: 1 }) })
    expect(inName.actions.A?.error?.expression).toMatchObject({
      text: name,
      path: ['actions', 'A', 'inputs', name],
    })
  })

  it('is found in what Filter array and Select do with each item', async () => {
    const { actions } = await run({
      Q: { type: 'Query', inputs: { from: [1], where: "@greater(item(), 'x')" } },
      S: { type: 'Select', inputs: { from: [{}], select: { a: "@item()['a']" } } },
    })
    expect(actions.Q?.error?.expression?.path).toEqual(['actions', 'Q', 'inputs', 'where'])
    expect(actions.S?.error?.expression?.path).toEqual(['actions', 'S', 'inputs', 'select', 'a'])
  })
})

describe('a run that cannot go on', () => {
  const stopped = async (inputs: unknown): Promise<RunStopped> => {
    const actions = {
      Before: say('x'),
      Group: {
        type: 'Scope',
        actions: { Broken: compose(inputs), Beside: compose(1) },
        runAfter: { Before: ['Succeeded'] },
      },
      After: say('y', { Group: ['Succeeded', 'Failed', 'Skipped'] }),
    }
    const error = await run(actions).catch((reason: unknown) => reason)
    if (error instanceof RunStopped) return error
    throw error
  }
  const statusesOf = (result: RunResult) =>
    Object.fromEntries(Object.entries(result.actions).map(([name, { status }]) => [name, status]))

  it.each([
    ['@nonsense()', 'unknown-function'],
    ["@outputs('After')", 'unknown-reference'],
    ["@concat('a'", 'syntax'],
  ])('at %s stops there, with what it did until then', async (inputs, kind) => {
    const error = await stopped(inputs)
    expect(error).toMatchObject({
      kind,
      action: 'Broken',
      expression: { text: inputs, path: ['actions', 'Group', 'actions', 'Broken', 'inputs'] },
    })
    expect(statusesOf(error.result)).toEqual({
      Before: 'Succeeded',
      Group: 'Cancelled',
      Broken: 'Failed',
      Beside: 'Skipped',
      After: 'Skipped',
    })
    expect(error.result.actions.Broken?.error?.code).toBe('CannotEvaluate')
  })
})

describe('the results of a container', () => {
  it('are those of the actions directly within', async () => {
    const { actions } = await run({
      Try: {
        type: 'Scope',
        actions: { A: say('x'), B: say('fail'), C: { type: 'Scope', actions: { Deep: compose(1) } } },
      },
      Catch: {
        type: 'Query',
        inputs: { from: "@result('Try')", where: "@equals(item()?['status'], 'Failed')" },
        runAfter: { Try: ['Failed'] },
      },
      All: {
        type: 'Select',
        inputs: { from: "@result('Try')", select: "@item()['name']" },
        runAfter: { Try: ['Failed'] },
      },
    })
    expect(actions.Catch?.outputs).toMatchObject({
      body: [{ name: 'B', status: 'Failed', code: 'BadGateway', outputs: { statusCode: 502 } }],
    })
    expect(actions.All?.outputs).toEqual({ body: ['A', 'B', 'C'] })
  })

  it('are those of the last round for an Until', async () => {
    const { actions } = await run({
      Until: {
        type: 'Until',
        expression: "@equals(iterationIndexes('Until'), 2)",
        actions: { Say: say("@{iterationIndexes('Until')}") },
      },
      All: {
        type: 'Select',
        inputs: { from: "@result('Until')", select: "@item()['inputs']" },
        runAfter: { Until: ['Succeeded'] },
      },
    })
    expect(actions.Until?.iterations).toBe(3)
    expect(actions.All?.outputs).toEqual({ body: ['2'] })
  })

  it('are those of every round for a loop', async () => {
    const { actions } = await run({
      Each: { type: 'Foreach', foreach: ['x', 'fail'], actions: { Say: say('@item()') } },
      All: {
        type: 'Select',
        inputs: { from: "@result('Each')", select: "@item()['status']" },
        runAfter: { Each: ['Failed'] },
      },
    })
    expect(actions.All?.outputs).toEqual({ body: ['Succeeded', 'Failed'] })
  })
})
