import { expect, it } from 'vitest'
import { rawMember } from './raw-member.ts'

it('finds what stands under a name as the very text in which it was sent', () => {
  const text = '{"a": [{"b": 1}, "}"], "b" : {"n": 12345678901234567890, "s": "\\"},{"} , "c": 1.0}'
  expect(rawMember(text, 'b')).toBe('{"n": 12345678901234567890, "s": "\\"},{"}')
  expect(rawMember(text, 'c')).toBe('1.0')
  expect(rawMember(text, 'n')).toBeNull()
})

it('takes the last of what stands there twice, as JSON does', () => {
  expect(rawMember('{"a": 1, "\\u0061": 2}', 'a')).toBe('2')
})
