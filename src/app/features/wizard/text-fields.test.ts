import { expect, it } from 'vitest'
import { lacksFallback, readable, withFallback, withField } from './text-fields.ts'

it('inserts a field at the caret and goes on behind it', () => {
  expect(withField('Dear ,', { start: 5, end: 5 }, 'CustomerName')).toEqual({
    text: 'Dear {CustomerName},',
    caret: 19,
  })
})

it('puts a field in the place of what was selected', () => {
  expect(withField('Dear you!', { start: 5, end: 8 }, 'CustomerName').text).toBe('Dear {CustomerName}!')
})

it('inserts a field together with its fallback', () => {
  expect(withField('Notes: .', { start: 7, end: 7 }, 'CustomerNotes', '(none)')).toEqual({
    text: 'Notes: {CustomerNotes|(none)}.',
    caret: 29,
  })
})

it('knows where a field has no fallback yet', () => {
  const lacks = (text: string) => lacksFallback(text, 'CustomerNotes')
  expect(['{CustomerNotes}', '{CustomerNotes|}', '{CustomerNotes|-} {CustomerNotes}'].map(lacks)).toEqual([
    true,
    true,
    true,
  ])
  expect(['{CustomerNotes|-}', '{CustomerName}', 'CustomerNotes', ''].map(lacks)).toEqual([
    false,
    false,
    false,
    false,
  ])
})

it('adds a fallback wherever there is none, and selects the first so that it can be typed over', () => {
  const typed = '{CustomerName}: {CustomerNotes|-} {CustomerNotes} {CustomerNotes|} {x}'
  const { text, selection } = withFallback(typed, 'CustomerNotes', '(none)')
  expect(text).toBe('{CustomerName}: {CustomerNotes|-} {CustomerNotes|(none)} {CustomerNotes|(none)} {x}')
  expect(`${text.slice(0, selection.start)}>${text.slice(selection.start, selection.end)}<`).toBe(
    '{CustomerName}: {CustomerNotes|-} {CustomerNotes|>(none)<',
  )
})

it('leaves a text alone in which nothing is missing', () => {
  const end = { start: 5, end: 5 }
  expect(withFallback('Dear ', 'CustomerNotes', '-')).toEqual({ text: 'Dear ', selection: end })
})

it('reads a text with words for its fields and leaves other braces alone', () => {
  expect(readable('{ServiceName} {x} {', (field) => `[${field}]`)).toBe('[ServiceName] {x} {')
})

it('reads a fallback with its field', () => {
  const words = readable('{CustomerNotes|-} {ServiceName}', (field, fallback) => `[${field}:${fallback}]`)
  expect(words).toBe('[CustomerNotes:-] [ServiceName:]')
})
