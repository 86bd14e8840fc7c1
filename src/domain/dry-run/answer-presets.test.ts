import { describe, expect, it } from 'vitest'
import type { Action } from '../cloud-flow/definition.ts'
import { answerPresets } from './answer-presets.ts'
import { actionIn, call, mail, onceIn, oneToOne, runOf } from './dry-run.fixture.ts'

const presetsOf = async (action: Action) => {
  const run = await runOf({ Act: action })
  return answerPresets(actionIn(run, 'Act'), onceIn(run, 'Act'))
}
const find = call('shared_commondataserviceforapps', 'ListRecords', {
  entityName: 'contacts',
  $select: 'contactid, firstname',
  $filter: "emailaddress1 eq 'o''brien@example.com' and lastname eq 'O''Brien'",
})

describe('the answers that can be chosen', () => {
  it('are refusals of every kind, and silence', async () => {
    const presets = await presetsOf(mail())
    expect(presets.map(({ code, answer }) => [code, answer === 'no-answer' ? null : answer.status])).toEqual([
      ['bad-request', 400],
      ['unauthorized', 401],
      ['forbidden', 403],
      ['not-found', 404],
      ['throttled', 429],
      ['server-error', 500],
      ['no-answer', null],
    ])
  })

  it('let the flow fail there, each of them', async () => {
    for (const { answer } of await presetsOf(mail())) {
      const { status } = await runOf({ Act: mail() }, oneToOne(), { choose: () => answer })
      expect(status).toBe('Failed')
    }
  })

  it('begin, for a search, with a row that fits what is searched for', async () => {
    const [found, nothing] = await presetsOf(find)
    expect(found).toEqual({
      code: 'row-found',
      answer: {
        status: 200,
        body: {
          value: [
            {
              contactid: expect.stringMatching(/^[\da-f-]{36}$/),
              firstname: null,
              emailaddress1: "o'brien@example.com",
              lastname: "O'Brien",
            },
          ],
        },
      },
    })
    expect(nothing).toEqual({ code: 'nothing-found', answer: { status: 200, body: { value: [] } } })
  })
})
