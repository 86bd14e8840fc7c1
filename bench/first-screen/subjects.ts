import * as v from 'valibot'
import type { Demo } from './demo.ts'
import type { Peer } from './peers.ts'
import type { Subject } from './visit.ts'

/** The administrator of the demo's clinic. */
const ADMINISTRATOR = 'hanako.sato@contoso.example'

const Tenants = v.object({
  tenants: v.array(
    v.object({
      id: v.string(),
      users: v.array(v.object({ userPrincipalName: v.string() })),
      businesses: v.array(v.object({ id: v.string() })),
    }),
  ),
})

/** Ours and the pages it is compared with, all as the tab of a channel in the emulator's Teams. */
export async function subjects(
  { origin, emulator }: Demo,
  peers: { readonly bare: Peer; readonly template: Peer },
): Promise<readonly Subject[]> {
  const answer = await fetch(`${emulator}/__emulator/tenants`)
  const { tenants } = v.parse(Tenants, await answer.json())
  const tenant = tenants.find(({ users }) =>
    users.some(({ userPrincipalName }) => userPrincipalName === ADMINISTRATOR),
  )
  const [business] = tenant?.businesses ?? []
  if (!tenant || !business) throw new Error(`The emulator knows no booking page of ${ADMINISTRATOR}.`)
  const hostPage = (app: string) => {
    const asked = {
      app,
      tenant: tenant.id,
      user: ADMINISTRATOR,
      tab: 'channel',
      business: business.id,
      theme: 'default',
      locale: 'en-us',
      naa: 'yes',
    }
    return `${emulator}/teams?${new URLSearchParams(asked)}`
  }
  const peer = (name: 'bare' | 'template', { origin }: Peer) =>
    ({ name, origin, hostPage: hostPage(origin), usable: '[data-usable]', reports: false }) as const
  return [
    { name: 'ours', origin, hostPage: hostPage(origin), usable: 'meter', reports: true },
    peer('bare', peers.bare),
    peer('template', peers.template),
  ]
}
