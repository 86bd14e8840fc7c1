import { expect, it } from 'vitest'
import { ProblemError, problemFrom, problemOf } from './problem-error.ts'

const full = {
  type: 'about:blank',
  title: 'Full',
  status: 409,
  code: 'slots-full',
  requestId: 'r1',
}

it('reads the problem document of our server', async () => {
  expect(await problemFrom(Response.json(full, { status: 409 }))).toMatchObject(full)
})

it('makes a problem of whatever a proxy answers instead, its words kept', async () => {
  const problem = await problemFrom(new Response('<h1>Bad gateway</h1>', { status: 502 }))
  expect(problem).toMatchObject({ code: 'internal', status: 502, detail: '<h1>Bad gateway</h1>' })
})

it('does not trust a document with a code it does not know', async () => {
  const problem = await problemFrom(Response.json({ ...full, code: 'surprise' }, { status: 409 }))
  expect(problem.code).toBe('internal')
})

it('finds the problem in what was thrown, and makes one of anything else', async () => {
  const problem = await problemFrom(Response.json(full))
  expect(problemOf(new ProblemError(problem))).toBe(problem)
  expect(problemOf(new TypeError('x is not a function'))).toMatchObject({
    code: 'internal',
    detail: 'TypeError: x is not a function',
  })
})
