import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type OpenDatabase, ofPglite, openPostgres } from './database.ts'
import { openInMemory } from './embedded/embedded-database.ts'
import type { Place } from './place.ts'
import { postgresUrl } from './postgres.fixture.ts'
import { LEASE, type LiveFlow, type SlotOrder, TRUST } from './reservations.ts'
import { slotReservations } from './schema.ts'
import { openStore, type Store } from './store.ts'

const NOW = new Date('2026-11-20T09:00:00Z')
const later = (milliseconds: number) => new Date(NOW.getTime() + milliseconds)
const somewhere = (): Place => ({ tenantId: randomUUID(), mailbox: 'clinic@contoso.example' })
const holder = { id: randomUUID(), name: 'Adele Vance' }
const order = (flowId: string = randomUUID()): SlotOrder => ({
  flowId,
  flowName: 'Welcome',
  operation: 'CreateAppointment',
  environment: 'default',
  holder,
})
const live = (count: number): LiveFlow[] =>
  Array.from({ length: count }, () => ({ id: randomUUID(), slots: 1 }))

describe.each([
  ['the embedded database', async () => ofPglite(await openInMemory())],
  ['PostgreSQL', async () => openPostgres(await postgresUrl())],
] as const)('slots reserved in %s', (_, open) => {
  let opened: OpenDatabase
  let store: Store
  beforeAll(async () => {
    opened = await open()
    store = await openStore(opened.database)
  })
  afterAll(() => opened.close())
  const reserve = (place: Place, { flowId } = order(), seen: readonly LiveFlow[] = [], now = NOW) =>
    store.reservations.reserve(place, order(flowId), seen, now)
  const numbers = async (place: Place, now = NOW) =>
    (await store.reservations.known(place, now)).map(({ slot }) => slot)

  it('are five, and each mailbox of each tenant has its own', async () => {
    const [one, other] = [somewhere(), somewhere()]
    for (let taken = 0; taken < 5; taken++) expect(await reserve(one)).toBe(true)
    expect(await reserve(one)).toBe(false)
    expect(await reserve(other)).toBe(true)
    expect(await reserve({ ...one, mailbox: 'other@contoso.example' })).toBe(true)
    expect(await numbers(one)).toEqual([1, 2, 3, 4, 5])
  })

  it('are filled by the flows that can be seen first, each flow counted once', async () => {
    const place = somewhere()
    const seen = [...live(2), { id: randomUUID(), slots: 2 }]
    const mine = order()
    expect(await reserve(place, mine, seen)).toBe(true)
    expect(await reserve(place, order(), seen)).toBe(false)
    expect(await reserve(place, order(), [...seen, { id: mine.flowId, slots: 1 }])).toBe(false)
    expect(await reserve(place, order(), live(3))).toBe(true)
  })

  it('are given once to a flow that asks again', async () => {
    const place = somewhere()
    const mine = order()
    for (let asked = 0; asked < 3; asked++) expect(await reserve(place, mine)).toBe(true)
    expect(await numbers(place)).toEqual([1])
  })

  it('come back when they are released, and when whoever took them fell silent', async () => {
    const place = somewhere()
    const [first, ...others] = [order(), order(), order(), order(), order()]
    for (const each of [first, ...others]) await reserve(place, each)
    await store.reservations.release(place, first.flowId)
    expect(await numbers(place)).toEqual([2, 3, 4, 5])
    expect(await reserve(place)).toBe(true)
    expect(await reserve(place, order(), [], later(LEASE - 1))).toBe(false)
    expect(await reserve(place, order(), [], later(LEASE))).toBe(true)
    expect(await numbers(place, later(LEASE))).toEqual([1])
  })

  it('stay with a flow that is live, for longer than any lease', async () => {
    const place = somewhere()
    const orders = [order(), order(), order(), order(), order()]
    for (const each of orders) {
      await reserve(place, each)
      await store.reservations.hold(place, each.flowId, NOW)
    }
    expect(await reserve(place, order(), [], later(TRUST - 1))).toBe(false)
    expect(await numbers(place, later(1000 * TRUST))).toEqual([1, 2, 3, 4, 5])
  })

  it('may be tried again where nobody has seen the flow for long, and never where somebody sees it', async () => {
    const place = somewhere()
    const orders = [order(), order(), order(), order(), order()]
    for (const each of orders) {
      await reserve(place, each)
      await store.reservations.hold(place, each.flowId, NOW)
    }
    const all = orders.map(({ flowId }) => ({ id: flowId, slots: 1 }))
    expect(await reserve(place, order(), all, later(TRUST))).toBe(false)
    const fresh = order()
    expect(await reserve(place, fresh, all.slice(1), later(2 * TRUST))).toBe(true)
    const known = await store.reservations.known(place, later(2 * TRUST))
    expect(known.map(({ flowId }) => flowId)).toContain(fresh.flowId)
    expect(known.map(({ flowId }) => flowId)).not.toContain(orders[0]?.flowId)
  })

  it('are held where the flow went live and its server died before it could say so', async () => {
    const place = somewhere()
    const mine = order()
    await reserve(place, mine)
    await reserve(place, order(), [{ id: mine.flowId, slots: 1 }], later(LEASE))
    expect(await store.reservations.known(place, later(1000 * LEASE))).toMatchObject([
      { flowId: mine.flowId, state: 'held' },
    ])
  })

  it('are five however many ask at once', async () => {
    const place = somewhere()
    const seen = live(1)
    const all = await Promise.all(Array.from({ length: 100 }, () => reserve(place, order(), seen)))
    expect(all.filter((isMine) => isMine)).toHaveLength(4)
  })

  it('cannot be six, whoever writes to the table', async () => {
    const place = somewhere()
    const row = {
      ...place,
      ...order(),
      holderId: holder.id,
      holderName: holder.name,
      state: 'held',
      seenAt: NOW,
    } as const
    await expect(opened.database.insert(slotReservations).values({ ...row, slot: 6 })).rejects.toThrow()
    await opened.database.insert(slotReservations).values({ ...row, slot: 1 })
    await expect(
      opened.database.insert(slotReservations).values({ ...row, flowId: randomUUID(), slot: 1 }),
    ).rejects.toThrow()
    await expect(opened.database.insert(slotReservations).values({ ...row, slot: 2 })).rejects.toThrow()
  })

  it('leave facts that are remembered: that a mailbox is full, for an hour, and which fields were ever filled', async () => {
    const place = somewhere()
    await store.facts.foundFull(place, NOW)
    const slots = async (at = NOW) => (await store.facts.heldAtLeast(place, at)).slots
    expect(await slots(later(3_600_000))).toBe(5)
    expect(await slots(later(3_600_001))).toBe(0)
    await store.facts.freedOne(place)
    expect(await slots()).toBe(4)
    // A flow that was begun before proves nothing.
    await store.facts.foundRoom(place, later(-1))
    expect(await slots()).toBe(4)
    // One that took the slot that was freed leaves the mailbox full; one for which no slot was free proves that it was not.
    await store.facts.foundRoom(place, later(1))
    expect(await slots()).toBe(5)
    await store.facts.foundRoom(place, later(1))
    expect(await slots()).toBe(0)
    await Promise.all(
      ['CustomerNotes', 'CustomerPhone'].map((field) => store.facts.sawFilled(place, [field])),
    )
    expect((await store.facts.sawFilled(place, [])).toSorted()).toEqual(['CustomerNotes', 'CustomerPhone'])
  })

  it('keep a key for one thing, of one person, whoever asks first', async () => {
    const place = somewhere()
    const key = randomUUID()
    const claim = (userId: string, fingerprint: string) =>
      store.keys.claim(place, userId, key, fingerprint, NOW)
    const all = await Promise.all(
      Array.from({ length: 20 }, (_, n) => claim(holder.id, n % 2 ? 'one' : 'other')),
    )
    expect(new Set(all)).toEqual(new Set([true, false]))
    expect(await claim(randomUUID(), 'third')).toBe(true)
  })
})
