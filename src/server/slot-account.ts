import { isLive, type KnownSlot, type Learnt } from '#domain/slots.ts'
import { type FlowSearch, findAppointmentFlows, seenFlows } from './appointment-flows.ts'
import type { Desk } from './desk.ts'
import { ProblemError } from './problem-error.ts'
import type { Findings, LiveFlow, Reservation, SlotOrder } from './store/reservations.ts'
import { SETTLED, TRUST } from './store/reservations.ts'

/** What the flows that can be seen show of slots that were given away. */
function findingsIn(
  reservations: readonly Reservation[],
  { flows, unread, problem }: FlowSearch,
  viewerId: string,
  now: Date,
): Findings {
  const settled = reservations.filter(({ seenAt }) => seenAt.getTime() + SETTLED <= now.getTime())
  const seen = new Map(flows.map(({ row: { id, state }, webhook }) => [id, { state, webhook }]))
  const isRead = (environment: string) => !problem && unread.every(({ id }) => id !== environment)
  const isGone = ({ flowId, state, holderId, environment }: Reservation) => {
    const row = seen.get(flowId)
    if (state !== 'held') return false
    // Others may only not be allowed to see it.
    return row ? !isLive(row) : holderId === viewerId && isRead(environment)
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

/** What is known of the mailbox's slots beside the flows that can be seen; what those show is written down first. */
export async function learntOf(
  { store, place, actor, now: clock }: Desk,
  search: FlowSearch,
  { reservations, atLeast }: { readonly reservations: readonly Reservation[]; readonly atLeast: number },
): Promise<Learnt> {
  const now = clock()
  const findings = findingsIn(reservations, search, actor.id, now)
  await store.reservations.settle(place, findings, now)
  return {
    atLeast,
    known: reservations
      .filter(({ flowId }) => !findings.gone.includes(flowId))
      .map((reservation) => knownSlot(reservation, now)),
  }
}

/** What was learnt of the mailbox before anybody looks at its flows. */
export async function rememberedOf({ store, place, now }: Desk) {
  const [reservations, atLeast] = await Promise.all([
    store.reservations.known(place, now()),
    store.facts.heldAtLeast(place, now()),
  ])
  return { reservations, atLeast }
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
