import { describe, expect, it } from 'vitest'
import { ProblemError } from '../api/problem-error.ts'
import { type TokenSources, teamsToken } from './teams-token.ts'

const tokenUntil = (exp: number, name = 'token') => `${name}.${btoa(JSON.stringify({ exp }))}.signature`
const NOON = 1_800_000_000

/** Teams and Microsoft's window as one test wants them, and what was asked of them. */
function teams(answers: Partial<TokenSources>) {
  const asked: unknown[] = []
  const sources: TokenSources = {
    silent: async (claims) => {
      asked.push(claims ? { silent: claims } : 'silent')
      return tokenUntil(NOON + 3600)
    },
    prompt: async (need) => {
      asked.push(need)
      return tokenUntil(NOON + 3600, 'prompted')
    },
    askAgain: (open) => {
      asked.push('button')
      return open()
    },
    onRefused: () => asked.push('refused'),
    now: () => NOON * 1000,
    ...answers,
  }
  return { asked, token: teamsToken(sources) }
}

const refusing = (reason: unknown) => ({ silent: () => Promise.reject(reason) })

describe('a token inside Teams', () => {
  it('comes from Teams without a word, once for as long as it lasts', async () => {
    const { asked, token } = teams({})
    expect(await token()).toBe(await token())
    await Promise.all([token(), token()])
    expect(asked).toEqual(['silent'])
  })

  it('is asked for anew when it is about to end, cannot be read, or was rejected', async () => {
    for (const text of [tokenUntil(NOON + 60), 'opaque']) {
      let asked = 0
      const { token } = teams({ silent: async () => `${++asked}${text}` })
      await token()
      await token()
      expect(asked).toBe(2)
    }
    const { asked, token } = teams({})
    await token()
    await token({ kind: 'rejected' })
    expect(asked).toEqual(['silent', 'silent'])
  })

  it('is asked for with the claims that Conditional Access wants', async () => {
    const { asked, token } = teams({})
    await token({ kind: 'claims', claims: '{"access_token":{}}' })
    expect(asked).toEqual([{ silent: '{"access_token":{}}' }])
  })

  it.each([
    [new Error('resourceRequiresConsent'), 'consent'],
    ['resourceRequiresMfa', 'again'],
    [new Error('CancelledByUser'), 'again'],
  ])('is asked of the person, by a button, when Teams says %s', async (reason, kind) => {
    const { asked, token } = teams(refusing(reason))
    expect(await token()).toContain('prompted')
    expect(asked).toEqual(['button', { kind }])
  })

  it('is asked of the person with the claims that Teams could not meet', async () => {
    const { asked, token } = teams(refusing('whatever'))
    await token({ kind: 'claims', claims: '{}' })
    expect(asked).toEqual(['button', { kind: 'claims', claims: '{}' }])
  })

  it('comes from the window at once when the person pressed for it, and is kept', async () => {
    const { asked, token } = teams({})
    const prompted = await token({ kind: 'consent' })
    expect(await token()).toBe(prompted)
    expect(asked).toEqual([{ kind: 'consent' }])
  })

  it('is not to be had where Teams refuses for good, which is said and can be tried again', async () => {
    const { asked, token } = teams(refusing(new Error('invalid_resource')))
    await expect(token()).rejects.toThrow(ProblemError)
    await expect(token()).rejects.toMatchObject({ problem: { code: 'signed-out' } })
    expect(asked).toEqual(['refused', 'refused'])
  })
})
