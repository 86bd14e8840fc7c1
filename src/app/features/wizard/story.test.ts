import { expect, it } from 'vitest'
import { createApi } from '#app/api/api.ts'
import { openMemory } from '#app/api/memory.ts'
import type { TokenNeed } from '#app/identity/identity.ts'
import type { CreateFlow, CreationEvent } from '#contract/creation.ts'
import type { Problem } from '#contract/problem.ts'
import { createFlow } from './story.ts'

const account = { id: '1', name: 'Adele', username: 'adele@contoso.example', tenantId: 'contoso' }
const order: CreateFlow = {
  key: '0b1f3c5a-1111-4222-8333-944445555666',
  name: 'Welcome',
  environment: 'e',
  template: 'welcome-mail',
  answers: {},
  connections: {},
}
const step: CreationEvent = { kind: 'step', step: 'create', state: 'running' }
const refused = (more: Partial<Problem>, left: 'nothing' | 'cannot-tell' = 'nothing'): CreationEvent => ({
  kind: 'refused',
  step: 'create',
  left,
  problem: { type: 'about:blank', title: 'No', status: 401, code: 'refused', requestId: 'r', ...more },
})
const challenge = refused({ remedy: 'interaction', claims: '{"access_token":{}}' })

/** What is told of a creation where the server tells these stories, one after the other. */
async function told(...stories: (readonly CreationEvent[])[]) {
  const needs: (TokenNeed | undefined)[] = []
  const rest = [...stories]
  const token = async (need?: TokenNeed) => {
    needs.push(need)
    return 'token'
  }
  const api = createApi({ account, token, signOut: null }, openMemory(account), async () => {
    const story = rest.shift() ?? []
    return new Response(story.map((event) => `${JSON.stringify(event)}\n`).join(''))
  })
  const events: CreationEvent[] = []
  for await (const event of createFlow(api, 'clinic@contoso.com', order)) events.push(event)
  return { events, needs, left: rest.length }
}

const answered = { kind: 'claims', claims: '{"access_token":{}}' }

it('a challenge in the middle of a creation is answered, and the creation begun once more', async () => {
  const end = refused({ remedy: 'quota', status: 429 })
  const { events, needs } = await told([step, challenge], [step, end])
  expect(events).toEqual([step, step, end])
  expect(needs).toEqual([undefined, answered])
})

it('a second challenge is how it ends', async () => {
  const { events, needs, left } = await told([challenge], [step, challenge], [step])
  expect(events).toEqual([step, challenge])
  expect([needs.length, left]).toEqual([2, 1])
})

it('nothing is begun again that may have been done already, or that no answer helps', async () => {
  for (const end of [refused({ claims: '{}' }, 'cannot-tell'), refused({ remedy: 'conditional-access' })]) {
    const { events, needs } = await told([step, end], [step])
    expect(events).toEqual([step, end])
    expect(needs).toEqual([undefined])
  }
})
