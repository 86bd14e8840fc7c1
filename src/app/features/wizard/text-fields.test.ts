import { expect, it } from 'vitest'
import { readable, withField } from './text-fields.ts'

it('inserts a field at the caret and goes on behind it', () => {
  expect(withField('Dear ,', { start: 5, end: 5 }, 'CustomerName')).toEqual({
    text: 'Dear {CustomerName},',
    caret: 19,
  })
})

it('puts a field in the place of what was selected', () => {
  expect(withField('Dear you!', { start: 5, end: 8 }, 'CustomerName').text).toBe('Dear {CustomerName}!')
})

it('reads a text with words for its fields and leaves other braces alone', () => {
  expect(readable('{ServiceName} {x} {', (field) => `[${field}]`)).toBe('[ServiceName] {x} {')
})
