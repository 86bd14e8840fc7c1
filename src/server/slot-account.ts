import { isLive, type KnownSlot, type Learnt, SLOT_LIMIT } from '#domain/slots.ts'
import { type FlowSearch, findAppointmentFlows, seenFlows } from './appointment-flows.ts'
import type { Desk } from './desk.ts'
import { ProblemError } from './problem-error.ts'
import type { Told } from './store/mailbox-facts.ts'
import type { Findings, LiveFlow, Reservation, SlotOrder } from './store/reservations.ts'
import { SETTLED, TRUST } from './store/reservations.ts'

/** What the flows that can be seen show of slots that were given away. */
function findingsIn(
  reservations: readonly Reservation[],
  { flows, read }: FlowSearch,
  viewerId: string,
  now: Date,
): Findings {
  const settled = reservations.filter(({ seenAt }) => seenAt.getTime() + SETTLED <= now.getTime())
  const seen = new Map(flows.map(({ row: { id, state }, webhook }) => [id, { state, webhook }]))
  const isGone = ({ flowId, state, holderId, environment }: Reservation) => {
    const row = seen.get(flowId)
    if (state !== 'held') return false
    // Others may only not be allowed to see it.
    if (row) return row.state === 'off'
    return holderId === viewerId && read.has(environment)
  }
  const lives = ({ flowId }: Reservation) => {
    const row = seen.get(flowId)
    return row !== undefined && isLive(row)
  }
  return {
    live: settled.filter(lives).map(({ flowId }) => flowId),
    gone: settled.filter(isGone).map(({ flowId }) => flowId),
  }
}

const knownSlot = (
  { state, seenAt, flowId, flowName, operation, holderName }: Reservation,
  now: Date,
): KnownSlot => ({
  state: state === 'reserved' ? 'reserved' : seenAt.getTime() + TRUST > now.getTime() ? 'live' : 'foreign',
  flow: { id: flowId, name: flowName, owner: holderName, operation },
})

/** How long a mailbox that Bookings said to be full is sure to be so, in milliseconds: others change it too. */
const SURE = 10 * 60_000

/** What was learnt of the mailbox before anybody looks at its flows. */
export interface Remembered {
  readonly reservations: readonly Reservation[]
  readonly told: Told
}

/** How many flows that can be seen were turned off elsewhere since Bookings said that the mailbox was full. */
async function freedElsewhere({ store, place }: Desk, { flows }: FlowSearch, since: Date): Promise<number> {
  // Dataverse stamps its rows to the second.
  const second = Math.floor(since.getTime() / 1000) * 1000
  const off = flows.filter(({ row }) => row.state === 'off' && Date.parse(row.modifiedAt) >= second)
  if (off.length === 0) return 0
  // What was done here is accounted for already, or was never on.
  const here = await store.touchedSince(place, since)
  return off.filter(({ row }) => !here.has(row.id)).length
}

/** What is known of the mailbox's slots beside the flows that can be seen; what those show is written down first. */
export async function learntOf(
  desk: Desk,
  search: FlowSearch,
  { reservations, told }: Remembered,
): Promise<Learnt> {
  const { store, place, actor } = desk
  const now = desk.now()
  const findings = findingsIn(reservations, search, actor.id, now)
  await store.reservations.settle(place, findings, now)
  const freed = told.at ? await freedElsewhere(desk, search, told.at) : 0
  return {
    atLeast: Math.max(0, told.slots - freed),
    isFull: told.at !== null && told.slots - freed === SLOT_LIMIT && now.getTime() - told.at.getTime() < SURE,
    known: reservations
      .filter(({ flowId }) => !findings.gone.includes(flowId))
      .map((reservation) => knownSlot(reservation, now)),
  }
}

export async function rememberedOf({ store, place, now }: Desk): Promise<Remembered> {
  const [reservations, told] = await Promise.all([
    store.reservations.known(place, now()),
    store.facts.heldAtLeast(place, now()),
  ])
  return { reservations, told }
}

/** Takes a slot for a flow before anything is written, or refuses the sixth; the flow itself, from an earlier attempt, is not counted. */
export async function reserveSlot(desk: Desk, flow: Omit<SlotOrder, 'holder'>): Promise<void> {
  const { store, place, actor, now } = desk
  const { flows } = await findAppointmentFlows(desk)
  const live: LiveFlow[] = seenFlows(flows)
    .filter(isLive)
    .map(({ id, triggers }) => ({ id, slots: triggers.length }))
  if (!(await store.reservations.reserve(place, { ...flow, holder: actor }, live, now())))
    throw new ProblemError(409, 'slots-full', 'All five slots of the booking page are in use.')
}
