import { describe, expect, it } from 'vitest'
import { Refusal } from '#domain/refusal/refusal.ts'
import { Remedy } from '#domain/refusal/remedy.ts'
import { REFUSAL_CASES } from './refusal-cases.ts'

describe('what is refused in a browser', () => {
  it('reaches every remedy there is', () => {
    const reached = new Set(REFUSAL_CASES.map(({ remedy }) => remedy))
    expect(Remedy.options.filter((remedy) => !reached.has(remedy))).toEqual([])
  })

  it('comes from every service that is asked', () => {
    const asked = new Set(REFUSAL_CASES.map(({ service }) => service))
    expect(Refusal.entries.service.options.filter((service) => !asked.has(service))).toEqual([])
  })

  it('is told apart by name, and is no less than forty ways', () => {
    const names = new Set(REFUSAL_CASES.map(({ name }) => name))
    expect(names.size).toBe(REFUSAL_CASES.length)
    expect(names.size).toBeGreaterThanOrEqual(40)
  })
})
