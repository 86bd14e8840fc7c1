import { expect, it } from 'vitest'
import type { Problem } from '#contract/problem.ts'
import type { TokenNeed } from '../identity/identity.ts'
import { wayOut } from './way-out.ts'

const problem = (more: Partial<Problem>): Problem => ({
  type: 'about:blank',
  title: 'No',
  status: 401,
  code: 'refused',
  requestId: 'r',
  ...more,
})

/** Somebody signed in who remembers what was asked of them. */
function person() {
  const asked: Array<TokenNeed | undefined | 'sign-out'> = []
  const identity = {
    account: { id: '1', name: 'Adele', username: 'adele@contoso.example', tenantId: 'contoso' },
    token: async (need?: TokenNeed) => {
      asked.push(need)
      return 'token'
    },
    signOut: async () => {
      asked.push('sign-out')
    },
  }
  return { identity, asked }
}

it.each([
  [{ remedy: 'consent' }, 'consent', { kind: 'consent' }],
  [{ remedy: 'interaction', claims: '{}' }, 'sign-in', { kind: 'claims', claims: '{}' }],
  [{ code: 'signed-out' }, 'sign-in', { kind: 'again' }],
  [{ code: 'guest-account', status: 403 }, 'other-account', 'sign-out'],
  [{ code: 'personal-account', status: 403 }, 'other-account', 'sign-out'],
] as const)('leads out of %j', (more, kind, need) => {
  const { identity, asked } = person()
  const way = wayOut(problem(more), identity)
  way?.go()
  expect([way?.kind, asked]).toEqual([kind, [need]])
})

it('tries again what nobody has to sign in for, if it can be tried', () => {
  const again = () => undefined
  expect(wayOut(problem({ remedy: 'throttled', status: 429 }), person().identity, again)).toEqual({
    kind: 'retry',
    go: again,
  })
  expect(wayOut(problem({ remedy: 'quota', status: 429 }), person().identity)).toBeNull()
})

it('offers no other account where the host owns the session', () => {
  const { identity } = person()
  expect(wayOut(problem({ code: 'guest-account' }), { ...identity, signOut: null })).toBeNull()
})

it('asks nobody to sign in again where no sign-in helps', () => {
  const again = () => undefined
  for (const remedy of ['conditional-access', 'account-blocked', 'app-setup'] as const)
    expect(wayOut(problem({ remedy, status: 502 }), person().identity, again)?.kind).toBe('retry')
})
