import { describe, expect, it } from 'vitest'
import type { Problem } from '#contract/problem.ts'
import { layersOf } from '#domain/refusal/layers.ts'
import { enProblems } from '../text/problems.en.ts'
import { jaProblems } from '../text/problems.ja.ts'
import { bodyOf, factsOf, reportOf, requestIdsIn, saidIn } from './problem-report.ts'

const message =
  'Flow client error returned with status code "Forbidden" and details "{"error":{"code":"DlpViolation","message":"No."}}".'
const body = { error: { code: '0x80060467', message } }
const problem: Problem = {
  type: 'about:blank',
  title: 'dataverse answered 400',
  status: 400,
  code: 'refused',
  requestId: 'ours',
  remedy: 'data-policy',
  refusal: {
    service: 'dataverse',
    operation: 'turn the flow on',
    status: 400,
    layers: layersOf(400, body),
    requestIds: { 'x-ms-service-request-id': 'one', req_id: 'one', 'client-request-id': 'two' },
    retryAfter: 600,
    environment: 'Default-1',
    at: '2026-11-20T09:00:00Z',
    body: JSON.stringify(body),
  },
}
const time = (iso: string) => iso

describe('what is told of a failure', () => {
  it('is who refused what, when and where', () => {
    expect(factsOf(problem, enProblems, time)).toEqual([
      ['Service', 'Dataverse'],
      ['Operation', 'turn the flow on'],
      ['Status', '400'],
      ['Retry after', '600 seconds'],
      ['Time', '2026-11-20T09:00:00Z'],
      ['Environment', 'Default-1'],
    ])
  })

  it('is what was asked in the reader’s language, and for which service a token was', () => {
    const operationOf = (operation: string) =>
      factsOf(
        { ...problem, ...(problem.refusal && { refusal: { ...problem.refusal, operation } }) },
        jaProblems,
        time,
      )[1]
    expect(operationOf('list runs')).toEqual(['操作', '実行履歴を取得'])
    expect(operationOf('on-behalf-of https://service.example/Flows.Read.All')).toEqual([
      '操作',
      'https://service.example/Flows.Read.All へのアクセス トークンを取得',
    ])
  })

  it('is every service’s id of the request, each once with all its names', () => {
    expect(requestIdsIn(problem, enProblems)).toEqual([
      ['x-ms-service-request-id, req_id', 'one'],
      ['client-request-id', 'two'],
      ['Our request ID', 'ours'],
    ])
  })

  it('is what each service said, told apart', () => {
    expect(problem.refusal?.layers.map((layer) => saidIn(layer, enProblems))).toEqual([
      [
        ['Status', '400'],
        ['Code', '0x80060467'],
        ['Message', message],
      ],
      [
        ['Status', '403'],
        ['Code', 'DlpViolation'],
        ['Message', 'No.'],
      ],
    ])
  })

  it('is the answer as it came, set out where it is JSON and whole where it is not', () => {
    expect(bodyOf(problem)).toBe(JSON.stringify(body, null, 2))
    const refusal = problem.refusal && { ...problem.refusal, body: '{"half":' }
    expect(bodyOf({ ...problem, refusal })).toBe('{"half":')
  })

  it('is all of that in what is copied', () => {
    const report = reportOf(problem, enProblems, time)
    for (const told of ['turn the flow on', '0x80060467', 'DlpViolation', 'one', 'two', 'ours', '"error": {'])
      expect(report).toContain(told)
  })
})
