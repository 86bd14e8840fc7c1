import * as v from 'valibot'
import { beforeEach, expect, it, vi } from 'vitest'
import { openMemory } from './memory.ts'
import { ProblemError } from './problem-error.ts'

const Answer = v.object({ n: v.number() })
const adele = { id: 'adele', name: 'Adele', username: 'adele@contoso.example', tenantId: 'contoso' }
const day = 24 * 60 * 60 * 1000

/** A browser's storage, as large as it says. */
function storage(room = Number.POSITIVE_INFINITY) {
  const items = new Map<string, string>()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => {
      if (value.length > room) throw new DOMException('Full', 'QuotaExceededError')
      items.set(key, value)
    },
    removeItem: (key: string) => items.delete(key),
  })
  return items
}

const refused = (status: number) =>
  Promise.reject(
    new ProblemError({ type: 'about:blank', title: 'No', status, code: 'refused', requestId: 'r' }),
  )

beforeEach(() => void storage())

it('starts the next visit with what was answered last, and says when that was', () => {
  openMemory(adele, () => 5).keep('/api/n', { n: 1 })
  openMemory(adele, () => 6).keep('/api/n', { n: 2 })
  expect(openMemory(adele, () => 7).recall('/api/n', Answer)).toEqual({ answer: { n: 2 }, at: 6 })
  expect(openMemory(adele, () => 7).recall('/api/other', Answer)).toBeNull()
})

it('shows nobody what another person saw, and throws it away', () => {
  const items = storage()
  openMemory(adele).keep('/api/n', { n: 1 })
  for (const other of [
    { ...adele, id: 'sam' },
    { ...adele, tenantId: 'fabrikam' },
  ]) {
    openMemory(adele).keep('/api/n', { n: 1 })
    expect(openMemory(other).recall('/api/n', Answer)).toBeNull()
    expect(items.size).toBe(0)
  }
})

it('forgets everything when the person leaves, and learns nothing that is answered later', () => {
  const items = storage()
  const memory = openMemory(adele)
  memory.keep('/api/n', { n: 1 })
  memory.close()
  memory.keep('/api/n', { n: 2 })
  expect(items.size).toBe(0)
  expect(memory.recall('/api/n', Answer)).toBeNull()
})

it('learns nothing more once the person has left by another tab', () => {
  const items = storage()
  const window = new EventTarget()
  vi.stubGlobal('addEventListener', window.addEventListener.bind(window))
  vi.stubGlobal('removeEventListener', window.removeEventListener.bind(window))
  const memory = openMemory(adele)
  const stop = memory.watch()
  const removed = (key: string | null) =>
    window.dispatchEvent(Object.assign(new Event('storage'), { key, newValue: null }))
  removed('workflow-desk.language')
  memory.keep('/api/n', { n: 1 })
  expect(items.size).toBe(1)
  items.clear()
  removed('workflow-desk.seen')
  memory.keep('/api/n', { n: 2 })
  expect(items.size).toBe(0)
  stop()
})

it('forgets what the person may no longer see, and keeps what only could not be asked', async () => {
  const memory = openMemory(adele)
  memory.keep('/api/n', { n: 1 })
  await expect(memory.ask('/api/n', refused(503))).rejects.toBeInstanceOf(ProblemError)
  await expect(memory.ask('/api/n', Promise.reject(new TypeError('offline')))).rejects.toThrow('offline')
  expect(memory.recall('/api/n', Answer)).not.toBeNull()
  await expect(memory.ask('/api/n', refused(404))).rejects.toBeInstanceOf(ProblemError)
  expect(memory.recall('/api/n', Answer)).toBeNull()
})

it('takes nothing that is older than a week, that has another shape or that cannot be read', () => {
  const items = storage()
  openMemory(adele, () => 0).keep('/api/n', { n: 1 })
  expect(openMemory(adele, () => 6 * day).recall('/api/n', Answer)).not.toBeNull()
  expect(openMemory(adele, () => 7 * day).recall('/api/n', Answer)).toBeNull()
  expect(openMemory(adele, () => 0).recall('/api/n', v.object({ n: v.string() }))).toBeNull()
  for (const text of ['', '{', '{"version":2}']) {
    items.set('workflow-desk.seen', text)
    expect(openMemory(adele).recall('/api/n', Answer)).toBeNull()
  }
})

it('keeps the last few answers, the newest first where there is little room', () => {
  const seen = () => {
    const memory = openMemory(adele)
    return Array.from({ length: 10 }, (_, n) => n).filter((n) => memory.recall(`/api/${n}`, Answer))
  }
  for (let n = 0; n < 10; n++) openMemory(adele).keep(`/api/${n}`, { n })
  expect(seen()).toEqual([4, 5, 6, 7, 8, 9])
  storage(170)
  for (let n = 0; n < 10; n++) openMemory(adele).keep(`/api/${n}`, { n })
  expect(seen()).toEqual([8, 9])
})

it('does without where the browser lets nothing be stored', () => {
  vi.stubGlobal('localStorage', undefined)
  const memory = openMemory(adele)
  memory.keep('/api/n', { n: 1 })
  expect(memory.recall('/api/n', Answer)).toBeNull()
  memory.close()
})
