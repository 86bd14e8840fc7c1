import { expect, it, vi } from 'vitest'
import { stored } from './stored.ts'

/** A browser's storage: what it holds are its own properties. */
function storage(items: Record<string, string>): Record<string, string> {
  const held = Object.create({
    setItem: (key: string, value: string) => Object.assign(held, { [key]: value }),
    removeItem: (key: string) => Reflect.deleteProperty(held, key),
  })
  vi.stubGlobal('localStorage', Object.assign(held, items))
  return held
}

it('removes everything of the person who leaves, and nothing of others or of other pages', () => {
  const kept = { 'workflow-desk.language': 'ja', 'workflow-desk.said.t.sam.x': '{}', 'msal.adele': '{}' }
  const held = storage({
    ...kept,
    'workflow-desk.last-opened.adele': 'x',
    'workflow-desk.said.t.adele.x': '{}',
  })
  stored.removeOf('adele')
  expect({ ...held }).toEqual(kept)
})

it('removes nothing where the browser lets nothing be stored', () => {
  vi.stubGlobal('localStorage', undefined)
  stored.removeOf('adele')
})
