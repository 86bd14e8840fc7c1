import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseTemplate } from '#workflow-language/expression.ts'
import { coalesce, itemField, object, replace, triggerField, written } from './expression.ts'

const TOKEN = '\u0000'
const token = itemField('Name')

/** What a reader of the language makes of a text: its literal stretches, and a mark where the token is evaluated. */
function read(text: string): string {
  const template = parseTemplate(text)
  if (template.kind === 'literal') return template.text
  if (template.kind === 'expression') return TOKEN
  const stretches = template.parts.map((part) => {
    if (part.kind === 'text') return part.text
    return part.expression.kind === 'string' ? part.expression.value : TOKEN
  })
  return stretches.join('')
}

const hostile = [
  "@{outputs('secret')}",
  "@outputs('secret')",
  '@@',
  '@@@',
  '@@{x}',
  '@',
  '@@{@{',
  "''",
  "'@{''}'",
  '}',
  '{',
  '@{',
  '{@}',
  'info@contoso.example',
  'a@@b',
  'trailing @',
  "@parameters('$authentication')",
  "@{'@'}",
  '\\@{x}',
  '',
]

describe('text that people type', () => {
  it.each(hostile)('stays what was typed: %s', (typed) => {
    expect(read(written(typed))).toBe(typed)
    expect(read(written([typed]))).toBe(typed)
  })

  it.each(hostile)('swallows no field and joins none, before and after: %s', (typed) => {
    expect(read(written([typed, token]))).toBe(typed + TOKEN)
    expect(read(written([token, typed]))).toBe(TOKEN + typed)
    expect(read(written([typed, token, typed, typed, token]))).toBe(typed + TOKEN + typed + typed + TOKEN)
  })

  it('stays what was typed, whatever it is and whatever stands around it', () => {
    const typed = fc.string({
      unit: fc.constantFrom('@', '{', '}', "'", '"', '(', ')', '?', 'a', ' ', '\n', '太'),
    })
    const parts = fc.array(fc.oneof(typed, fc.string(), fc.constant(token)), { maxLength: 8 })
    fc.assert(
      fc.property(parts, (given) => {
        const meant = given.map((part) => (typeof part === 'string' ? part : TOKEN)).join('')
        expect(read(written(given))).toBe(meant)
      }),
      { numRuns: 30_000 },
    )
  }, 600_000)

  it('keeps an address readable', () => {
    expect(written('Write to info@contoso.example')).toBe('Write to info@contoso.example')
  })

  it('is quoted where it is an argument of an expression', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('@', '{', '}', "'", ')', ',', 'a') }), (typed) => {
        const template = parseTemplate(written(replace(token, typed, typed)))
        if (template.kind !== 'expression' || template.expression.kind !== 'call') throw new Error('no call')
        const [, old, by] = template.expression.arguments
        expect([old, by]).toMatchObject([
          { kind: 'string', value: typed },
          { kind: 'string', value: typed },
        ])
      }),
    )
  })
})

describe('a value in a definition', () => {
  it('keeps the type of an expression that stands alone', () => {
    expect(written(triggerField('Duration'))).toBe("@triggerOutputs()?['body/Duration']")
    expect(written([triggerField('Duration')])).toBe("@{triggerOutputs()?['body/Duration']}")
  })

  it('keeps numbers and booleans as they are', () => {
    expect([written(2), written(false)]).toEqual([2, false])
  })

  it('makes objects out of what is known when the flow runs', () => {
    expect(written(object({ Name: coalesce(itemField('a'), "it's") }))).toBe(
      "@setProperty(json('{}'),'Name',coalesce(item()?['a'],'it''s'))",
    )
  })
})
