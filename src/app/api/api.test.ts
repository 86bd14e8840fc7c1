import * as v from 'valibot'
import { expect, it } from 'vitest'
import type { TokenNeed } from '../identity/identity.ts'
import { createApi } from './api.ts'
import { openMemory } from './memory.ts'
import { streamEvents } from './stream-events.ts'

const Answer = v.object({ n: v.number() })
const question = { path: '/api/n', answer: Answer } as const
const problem = (status: number, more: object) =>
  Response.json(
    { type: 'about:blank', title: 'No', status, requestId: 'r', code: 'refused', ...more },
    { status },
  )

/** The API in front of a server that gives these answers, one after the other. */
function desk(...answers: ReadonlyArray<Response | Error>) {
  const needs: Array<TokenNeed | undefined> = []
  const sent: Array<{ readonly path: string; readonly authorization: string | null }> = []
  const identity = {
    account: { id: '1', name: 'Adele', username: 'adele@contoso.example', tenantId: 'contoso' },
    signOut: null,
    token: async (need?: TokenNeed) => {
      needs.push(need)
      return `token ${needs.length}`
    },
  }
  const rest = [...answers]
  const api = createApi(identity, openMemory(identity.account), async (path, init) => {
    sent.push({ path: String(path), authorization: new Headers(init?.headers).get('authorization') })
    const answer = rest.shift() ?? new Error('asked too often')
    if (answer instanceof Error) throw answer
    return answer
  })
  return { api, needs, sent }
}

const failing = (asked: Promise<unknown>) => expect(asked).rejects

it('asks in the name of whoever is signed in and parses the answer', async () => {
  const { api, sent } = desk(Response.json({ n: 1, more: true }))
  expect(await api.call(question)).toEqual({ n: 1 })
  expect(sent).toEqual([{ path: '/api/n', authorization: 'Bearer token 1' }])
})

it('answers a claims challenge once and asks again with the new token', async () => {
  const { api, needs, sent } = desk(problem(401, { claims: '{"access_token":{}}' }), Response.json({ n: 2 }))
  expect(await api.call(question)).toEqual({ n: 2 })
  expect(needs).toEqual([undefined, { kind: 'claims', claims: '{"access_token":{}}' }])
  expect(sent[1]?.authorization).toBe('Bearer token 2')
})

it('takes the second challenge for an answer', async () => {
  const challenge = () => problem(401, { claims: '{}' })
  const { api, sent } = desk(challenge(), challenge())
  await failing(api.call(question)).toMatchObject({ problem: { claims: '{}' } })
  expect(sent).toHaveLength(2)
})

it('renews a token the server no longer takes', async () => {
  const { api, needs } = desk(problem(401, { code: 'signed-out' }), Response.json({ n: 3 }))
  expect(await api.call(question)).toEqual({ n: 3 })
  expect(needs[1]).toEqual({ kind: 'rejected' })
})

it('does not ask twice after a refusal that no token changes', async () => {
  const { api, sent } = desk(problem(403, { code: 'not-administrator' }))
  await failing(api.call(question)).toMatchObject({ problem: { code: 'not-administrator' } })
  expect(sent).toHaveLength(1)
})

it('says offline when nothing answers, and nothing when the asker gave up', async () => {
  await failing(desk(new TypeError('Failed to fetch')).api.call(question)).toMatchObject({
    problem: { code: 'offline' },
  })
  const abort = new DOMException('Aborted', 'AbortError')
  await failing(desk(abort).api.call({ ...question, signal: AbortSignal.abort() })).toBe(abort)
})

it('takes an answer of another shape for a failure', async () => {
  await failing(desk(Response.json({ n: 'one' })).api.call(question)).toMatchObject({
    problem: { code: 'internal' },
  })
})

it('tells the events of a long answer one by one', async () => {
  const { api } = desk(new Response('{"n":1}\n{"n":2}\n'))
  const told: number[] = []
  for await (const { n } of streamEvents(api, question)) told.push(n)
  expect(told).toEqual([1, 2])
})

it('says offline when a long answer breaks off', async () => {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(new TextEncoder().encode('{"n":1}\n'))
    },
    pull(controller) {
      controller.error(new TypeError('network error'))
    },
  })
  const events = streamEvents(desk(new Response(body)).api, question)
  expect((await events.next()).value).toEqual({ n: 1 })
  await failing(events.next()).toMatchObject({ problem: { code: 'offline' } })
})
