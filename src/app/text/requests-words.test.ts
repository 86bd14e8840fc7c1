import { describe, expect, it } from 'vitest'
import { RequestState } from '#domain/request/moves.ts'
import { enRequests } from './requests.en.ts'
import { jaRequests } from './requests.ja.ts'

const both = { en: enRequests, ja: jaRequests }

describe.each(Object.entries(both))('the words of requests in %s', (language, text) => {
  const { page } = text
  const telling = { requester: 'Taro Yamada', by: 'Adele Vance', expires: '2026-08-01' }
  const views = { own: page.own, others: page.others, ownRole: page.ownRole, othersRole: page.othersRole }

  it('say of every state what it is and what happens next, to everybody who sees it', () => {
    for (const standings of Object.values(views))
      for (const state of RequestState.options) {
        const { what, next } = standings[state](telling)
        expect([what.length > 0, next.length > 0]).toEqual([true, true])
      }
  })

  it('name whoever decided, and nobody where nobody is known', () => {
    expect(page.own.declined(telling).next).toContain('Adele Vance')
    expect(page.own.declined({ ...telling, by: null }).next).not.toContain('null')
  })

  it('tell of the day on which a request expires, where it has one', () => {
    expect(page.own.sent(telling).next).toContain('2026-08-01')
    expect(page.own.sent({ ...telling, expires: null }).next).not.toContain('null')
  })

  it('are careful about numbers of slots that are only known to be no lower', () => {
    const atLeast = language === 'en' ? /at least 3.*at least 4/ : /少なくとも 3 .*少なくとも 4 /
    const cost = { kind: 'one', held: 3, after: 4, limit: 5 } as const
    expect(text.decision.slotCost({ ...cost, certain: false })).toMatch(atLeast)
    expect(text.decision.slotCost({ ...cost, certain: true })).not.toMatch(atLeast)
  })
})
