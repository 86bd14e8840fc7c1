import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { SmtpAddress, sameMailbox } from './smtp-address.ts'

const isAddress = (text: unknown) => v.is(SmtpAddress, text)

describe('an SMTP address', () => {
  it('keeps the case in which Bookings gives it, for the trigger must carry it unchanged', () => {
    expect(v.parse(SmtpAddress, 'ContosoClinic@contoso.example')).toBe('ContosoClinic@contoso.example')
  })

  it('loses the blanks that come along when it is pasted', () => {
    expect(v.parse(SmtpAddress, '  clinic@contoso.example\n')).toBe('clinic@contoso.example')
  })

  it.each(['a@b.example', 'a.b-c_d+e@mail.contoso.co.example', 'x{1}@contoso.example', 'a@xn--fsq.example'])(
    'can be %s',
    (text) => expect(isAddress(text)).toBe(true),
  )

  it.each([
    ['nothing', ''],
    ['no mailbox', '@contoso.example'],
    ['no domain', 'clinic@'],
    ['a domain without a dot', 'clinic@contoso'],
    ['a domain with an empty part', 'clinic@contoso..example'],
    ['two addresses', 'a@b.example,c@d.example'],
    ['two signs', 'a@b@c.example'],
    ['a path', 'a@b.example/../other'],
    ['a query', 'a@b.example?x=1'],
    ['a quote', "a'@b.example"],
    ['markup', '<b>@b.example'],
    ['a name around it', 'Clinic <clinic@contoso.example>'],
    ['a second line', 'a@b.example\nc@d.example'],
    ['a null character', 'a\u0000@b.example'],
    ['letters that only look alike', 'clinic@contоso.example'],
    ['text that runs backwards', 'a\u202eb@c.example'],
    ['a character nobody sees', 'cli\u200bnic@contoso.example'],
    ['a whole expression', "@parameters('mailbox')"],
    ['an expression for a domain', 'a@{utcNow()}.example'],
    ['more than mail allows', `${'a'.repeat(250)}@b.example`],
    ['no text', 7],
  ])('is never %s', (_, text) => expect(isAddress(text)).toBe(false))

  it('never reads as an expression in a definition, whatever was typed', () => {
    const part = fc.string({
      unit: fc.constantFrom('a', 'B', '@', '{', '}', '.', '(', "'", '-'),
      maxLength: 5,
    })
    fc.assert(
      fc.property(part, part, (mailbox, domain) => {
        const text = `${mailbox}@${domain}.example`
        expect(isAddress(text) && (text.startsWith('@') || text.includes('@{'))).toBe(false)
      }),
    )
  })
})

describe('two spellings', () => {
  it('name one mailbox when only case or blanks differ', () => {
    expect(sameMailbox('ContosoClinic@contoso.example', ' contosoclinic@CONTOSO.example ')).toBe(true)
  })

  it('name two mailboxes when more differs', () => {
    expect(sameMailbox('clinic@contoso.example', 'clinic2@contoso.example')).toBe(false)
  })

  it('name no mailbox when there is nothing to compare', () => {
    expect(sameMailbox('', ' ')).toBe(false)
  })
})
