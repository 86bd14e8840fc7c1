import { expect, it } from 'vitest'
import { isStorable } from './storable.ts'

const nested = (depth: number): unknown => (depth === 0 ? 'deep' : [nested(depth - 1)])

it.each([
  ['a text with emoji and line breaks', { reason: 'Bitte 🙏\n山田' }, true],
  ['a text with a NUL', { reason: 'a\0b' }, false],
  ['half of an emoji', { name: '🙏'.slice(0, 1) }, false],
  ['a NUL in the name of an answer', { answers: { 'a\0': 'b' } }, false],
  ['what is nested as answers are', nested(8), true],
  ['what is nested far deeper', nested(5000), false],
  ['numbers, nothing and yes', [1, null, true, undefined], true],
])('%s can be kept: %#', (_, value, can) => expect(isStorable(value)).toBe(can))
