import { describe, expect, it } from 'vitest'
import { piecesOf, tokenOf } from './fields.ts'

describe('a typed text', () => {
  it('falls apart at its fields', () => {
    expect(piecesOf('{ServiceName}: {CustomerName}!')).toEqual([
      { kind: 'field', field: 'ServiceName' },
      { kind: 'text', text: ': ' },
      { kind: 'field', field: 'CustomerName' },
      { kind: 'text', text: '!' },
    ])
  })

  it.each(['{Nothing}', '{toString}', '{ ServiceName }', '{servicename}', '{', '{}', '{{x}}', ''])(
    'keeps braces around anything but a field: %s',
    (typed) => {
      const texts = piecesOf(typed).map((piece) => (piece.kind === 'text' ? piece.text : 'field'))
      expect(texts.join('')).toBe(typed)
    },
  )

  it('finds a field in braces of its own', () => {
    expect(piecesOf('{{ServiceName}}')).toEqual([
      { kind: 'text', text: '{' },
      { kind: 'field', field: 'ServiceName' },
      { kind: 'text', text: '}' },
    ])
  })

  it('finds what is to stand in where a field is empty', () => {
    expect(piecesOf('{CustomerNotes|none | "@" \'q\'}{JoinUrl| }')).toEqual([
      { kind: 'field', field: 'CustomerNotes', fallback: 'none | "@" \'q\'' },
      { kind: 'field', field: 'JoinUrl', fallback: ' ' },
    ])
  })

  it.each([
    '{CustomerNotes|a{b}',
    '{CustomerNotes|a\nb}',
    '{CustomerNotes|a\rb}',
    '{Nothing|x}',
    '{|x}',
    '{CustomerNotes |x}',
  ])('keeps what only looks like a fallback: %j', (typed) =>
    expect(piecesOf(typed)).toEqual([{ kind: 'text', text: typed }]),
  )

  it.each(['{CustomerNotes}', '{CustomerNotes|}', '{CustomerNotes|none}'])(
    'is put together again: %s',
    (typed) => {
      const texts = piecesOf(typed).map((piece) =>
        piece.kind === 'text' ? piece.text : tokenOf(piece.field, piece.fallback),
      )
      expect(texts.join('')).toBe(typed)
    },
  )
})
