import { describe, expect, it } from 'vitest'
import { templateOf } from './message-templates.ts'

describe('what a service is known to say', () => {
  it.each([
    ["Could not find flow 'abc'.", "Could not find flow '…'."],
    ["COULD NOT FIND FLOW ''.", "Could not find flow '…'."],
    ['Unauthenticated.', 'Unauthenticated.'],
    ['systemuser With Id = 1 Does Not Exist', '… With Id = … Does Not Exist'],
    [
      "Admin data policy 'a with b' restricts the use of c with d.",
      "Admin data policy '…' restricts the use of … with ….",
    ],
    ['AADSTS50076: No.', 'AADSTS…: …'],
  ])('is known again: %s', (message, template) => expect(templateOf(message)).toBe(template))

  it.each([
    'Unauthenticated. Or so.',
    "Could not find flow 'abc",
    "Could not find flow '.",
    'It says AADSTS50076: No.',
    'Principal user (Id=1) privilege',
  ])('is nothing else: %s', (message) => expect(templateOf(message)).toBeNull())

  it('is looked for once through, in however long a message', () => {
    const long = `The caller object id is '${"'. Connection '' to '".repeat(5000)}`
    expect(templateOf(long)).toBeNull()
  })
})
