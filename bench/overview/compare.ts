import { ask, type Question } from './ask.ts'
import { Times } from './statistics.ts'
import type { Tenant } from './tenant.ts'

/** Turns until a program runs as fast as it will. */
const WARM_UP = 500
const PERSON = 'adele.vance'
const CLIENT = {
  client_id: '11111111-aaaa-4bbb-8ccc-222222222222',
  client_secret: 'workflow-desk-demo-secret',
}

/** Where the product and Microsoft are. */
export interface Places {
  readonly server: string
  readonly emulator: string
}

/** How often something is measured: ours and bare in turns, so that whatever else the machine does falls on both. */
export interface Effort {
  readonly rounds: number
  readonly turns: number
}

/** The overview as people get it through the server, beside its upstream calls made directly. */
export interface Comparison {
  readonly ours: Times
  readonly bare: Times
  /** Requests to Microsoft for one overview. */
  readonly requests: number
}

type Api = 'graph' | 'dataverse'
interface Call {
  readonly api: Api
  readonly url: string
}

const bearer = (token: string) => ({ authorization: `Bearer ${token}` })

/** What somebody's browser sends to see a booking page. */
export const overview = (server: string, address: string, token: string): Question => ({
  url: `${server}/api/businesses/${address}`,
  headers: { ...bearer(token), 'accept-encoding': 'gzip, deflate, br' },
})

/** The calls that the server makes for an overview once it knows the flows. */
async function callsFor({ server, emulator }: Places, tenant: Tenant, address: string): Promise<Call[]> {
  const question = overview(server, address, await tenant.token(PERSON))
  await ask(question)
  await tenant.noted()
  await ask(question)
  const noted = await tenant.noted()
  return noted.map(({ path }) => ({
    api: path.startsWith('/graph/') ? 'graph' : 'dataverse',
    url: `${emulator}${path}`,
  }))
}

/** Fails where the server had to leave the flows out: what was measured would be another, lighter answer. */
async function isWhole({ server }: Places, tenant: Tenant, address: string): Promise<void> {
  const headers = bearer(await tenant.token(PERSON))
  const { flowsProblem } = JSON.parse(await ask({ url: `${server}/api/businesses/${address}`, headers }))
  if (flowsProblem) throw new Error(`The overview came without its flows: ${JSON.stringify(flowsProblem)}`)
}

/** One upstream call with what the server says beside the address. */
const direct = ({ api, url }: Call, token: string): Question => ({
  url,
  headers: {
    ...bearer(token),
    ...(api === 'dataverse' ? { prefer: 'odata.include-annotations="*",odata.maxpagesize=500' } : {}),
  },
})

/** Measures overviews of known flows with tokens that are held, in some lanes at once. */
export async function compareWarm(places: Places, tenant: Tenant, lanes: number, { rounds, turns }: Effort) {
  const token = await tenant.token(PERSON)
  const upstream = {
    graph: await tenant.token(PERSON, tenant.scopes.graph),
    dataverse: await tenant.token(PERSON, tenant.scopes.dataverse),
  }
  const subjects: { readonly ours: Question; readonly bare: readonly Question[] }[] = []
  for (const address of tenant.addresses) {
    const calls = await callsFor(places, tenant, address)
    subjects.push({
      ours: overview(places.server, address, token),
      bare: calls.map((call) => direct(call, upstream[call.api])),
    })
  }
  const of = (lane: number) => subjects[lane % subjects.length]
  const bareTurn = (lane: number) => Promise.all((of(lane)?.bare ?? []).map(ask))
  const ourTurn = async (lane: number) => {
    const subject = of(lane)
    if (subject) await ask(subject.ours)
  }
  // The first turns find both programs cold, and do not count.
  await new Times().take(WARM_UP, lanes, bareTurn)
  await new Times().take(WARM_UP, lanes, ourTurn)
  const [ours, bare] = [new Times(), new Times()]
  for (let round = 0; round < rounds; round++) {
    await bare.take(turns, lanes, bareTurn)
    await ours.take(turns, lanes, ourTurn)
  }
  for (const address of tenant.addresses) await isWhole(places, tenant, address)
  return { ours, bare, requests: subjects[0]?.bare.length ?? 0 }
}

/** Measures overviews of known flows by people whose token is new, so that each API's has to be fetched. */
export async function compareNewTokens(
  places: Places,
  tenant: Tenant,
  { rounds, turns }: Effort,
): Promise<Comparison> {
  const [address = ''] = tenant.addresses
  const calls = await callsFor(places, tenant, address)
  const apis: Api[] = ['graph', 'dataverse']
  const exchanged = async (assertion: string, api: Api): Promise<string> => {
    const form = {
      ...CLIENT,
      grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
      requested_token_use: 'on_behalf_of',
      assertion,
      scope: tenant.scopes[api],
    }
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    const body = new URLSearchParams(form).toString()
    return JSON.parse(await ask({ url: tenant.tokenUrl, method: 'POST', headers, body })).access_token
  }
  const bareTurn = (assertion: string) =>
    Promise.all(
      apis.map(async (api) => {
        const token = await exchanged(assertion, api)
        await Promise.all(calls.filter((call) => call.api === api).map((call) => ask(direct(call, token))))
      }),
    )
  const [ours, bare] = [new Times(), new Times()]
  for (let round = 0; round <= rounds; round++) {
    const assertions = await Promise.all(Array.from({ length: 2 * turns }, () => tenant.token(PERSON)))
    const counts = round > 0
    await (counts ? bare : new Times()).take(turns, 1, (_, turn) => bareTurn(assertions[turn] ?? ''))
    await (counts ? ours : new Times()).take(turns, 1, (_, turn) =>
      ask(overview(places.server, address, assertions[turns + turn] ?? '')),
    )
  }
  return { ours, bare, requests: calls.length + apis.length }
}

/** Measures the first overviews of people whose flows were never looked through. */
export async function firstOverviews({ server }: Places, tenant: Tenant, people: readonly string[]) {
  const [address = ''] = tenant.addresses
  const times = new Times()
  let requests = 0
  for (const person of people) {
    const question = overview(server, address, await tenant.token(person))
    await tenant.noted()
    await times.take(1, 1, () => ask(question))
    requests = (await tenant.noted()).length
  }
  return { times, requests }
}
