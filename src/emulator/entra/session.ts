import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import * as v from 'valibot'
import type { World } from '../world.ts'
import type { Account } from './directory.ts'
import { seal, unseal } from './sealed.ts'

const cookie = 'emulator-sign-in'
const Session = v.object({ users: v.array(v.string()) })

/** Those of the accounts who are signed in to this browser, the latest first. */
export async function signedIn(world: World, c: Context, accounts: readonly Account[]): Promise<Account[]> {
  const users = await usersOf(world, c)
  return users.flatMap((id) => accounts.filter(({ user }) => user.id === id))
}

/** Keeps somebody signed in to this browser, beside those who are. */
export async function remember(world: World, c: Context, { user }: Account): Promise<void> {
  const others = (await usersOf(world, c)).filter((id) => id !== user.id)
  const sealed = await seal(world, 'session', { users: [user.id, ...others].slice(0, 5) })
  setCookie(c, cookie, sealed, { path: '/login', httpOnly: true, sameSite: 'Lax' })
}

/** Signs everybody out of this browser. */
export function forget(c: Context): void {
  deleteCookie(c, cookie, { path: '/login' })
}

async function usersOf(world: World, c: Context): Promise<string[]> {
  const opened = await unseal(world, 'session', getCookie(c, cookie) ?? '', Session)
  return opened?.content.users ?? []
}
