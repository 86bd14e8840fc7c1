import { describe, expect, it } from 'vitest'
import { Names } from './names.ts'

describe('the names of actions', () => {
  it('are numbered when they are taken, in whatever case', () => {
    const names = new Names(['send_mail', 'Send_mail_2'])
    expect([names.take('Send mail'), names.take('Send mail'), names.take('Find')]).toEqual([
      'Send_mail_3',
      'Send_mail_4',
      'Find',
    ])
  })

  it('hold letters, digits and underscores only', () => {
    expect(new Names([]).take("  Mail: @{'x'} / [the] link ")).toBe('Mail_x_the_link')
    expect(new Names([]).take('案内')).toBe('Action')
  })

  it('are no longer than 80 characters, numbered or not', () => {
    const names = new Names([])
    const taken = [names.take('x'.repeat(100)), names.take('x'.repeat(100))]
    expect(taken.map((name) => name.length)).toEqual([80, 80])
    expect(taken[1]?.endsWith('_2')).toBe(true)
  })
})
