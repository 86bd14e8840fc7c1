import { describe, expect, it } from 'vitest'
import { piecesOf } from './fields.ts'

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
})
