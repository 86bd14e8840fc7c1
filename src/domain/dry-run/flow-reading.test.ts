import { describe, expect, it } from 'vitest'
import type { Actions } from '../cloud-flow/definition.ts'
import { flowOf } from './dry-run.fixture.ts'
import { FlowReading } from './flow-reading.ts'

const reading = (actions: Actions) => new FlowReading(flowOf(actions).properties.definition)
const compose = (inputs: string) => ({ type: 'Compose', inputs })

describe('what an action goes back to', () => {
  it.each([
    "@triggerOutputs()?['body/CustomerName']",
    "@triggerOutputs()['body']['CustomerName']",
    "@triggerBody()?['CustomerName']",
    "@trigger()?['outputs']?['body']?['CustomerName']",
    "@{toUpper(concat('a', triggerBody()?['CustomerName']))}!",
  ])('is a field however it is written: %s', (written) => {
    expect(reading({ A: compose(written) }).fieldsReadBy('A')).toContain('CustomerName')
  })

  it('is what other actions, variables and loops go back to', () => {
    const read = reading({
      Start: {
        type: 'InitializeVariable',
        inputs: { variables: [{ name: 'V', type: 'string', value: "@triggerBody()?['ServiceName']" }] },
      },
      Each: {
        type: 'Foreach',
        foreach: "@triggerBody()?['StaffMembers']",
        actions: {
          Text: compose("@{item()?['DisplayName']} @{variables('v')}"),
          Last: compose("@{outputs('Text')} @{body('Gone')}"),
        },
      },
    })
    const { fields, actions, members } = read.originsOf('Last')
    expect([...fields].sort()).toEqual(['ServiceName', 'StaffMembers'])
    expect([...actions].sort()).toEqual(['Each', 'Start', 'Text'])
    expect(members).toContain('DisplayName')
  })

  it('is not what the actions within it go back to', () => {
    const read = reading({
      If: {
        type: 'If',
        expression: { equals: ["@triggerBody()?['ServiceName']", 'x'] },
        actions: { A: compose("@triggerBody()?['CustomerName']") },
        else: { actions: { B: compose("@triggerBody()?['CustomerEmail']") } },
      },
      Switch: {
        type: 'Switch',
        expression: "@triggerBody()?['ServiceId']",
        cases: {
          One: { case: "@triggerBody()?['Id']", actions: { C: compose("@triggerBody()?['EndTime']") } },
        },
      },
    })
    expect([...read.originsOf('If').fields]).toEqual(['ServiceName'])
    expect([...read.originsOf('Switch').fields].sort()).toEqual(['Id', 'ServiceId'])
  })

  it('ends where actions go back to each other', () => {
    const read = reading({
      A: { type: 'AppendToStringVariable', inputs: { name: 'v', value: "@outputs('B')" } },
      B: compose("@{variables('v')}@{triggerBody()?['Id']}"),
    })
    expect([...read.originsOf('A').actions].sort()).toEqual(['B'])
    expect([...read.originsOf('B').fields]).toEqual(['Id'])
  })

  it('is nothing where an expression cannot be read', () => {
    expect([...reading({ A: compose('@{triggerBody(') }).originsOf('A').fields]).toEqual([])
  })
})
