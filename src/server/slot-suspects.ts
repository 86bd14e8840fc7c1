import type { DeletedSuspect, Suspects } from '#contract/suspects.ts'
import { portalOf } from '#domain/power-automate-portal.ts'
import { isBroken, slotsOf } from '#domain/slots.ts'
import { sameMailbox } from '#domain/smtp-address.ts'
import { type AppointmentFlow, findAppointmentFlows, seenFlows, summaryOf } from './appointment-flows.ts'
import type { Desk } from './desk.ts'
import { type Shared, sharedBy } from './flow-health/surroundings.ts'
import { ifRefused } from './gateways/upstream-error.ts'
import { membershipOf } from './membership.ts'
import { learntOf, rememberedOf } from './slot-account.ts'

/** For how long a webhook is suspected of having outlived its flow, in milliseconds: as long as deleted flows are kept. */
const RECENT = 21 * 86_400_000
const MOST = 20

/** The flows that were deleted here a short time ago, and not brought back. */
async function deletedHere(desk: Desk, { person }: Shared): Promise<DeletedSuspect[]> {
  const { store, place, actor, now, microsoft } = desk
  const since = new Date(now().getTime() - RECENT)
  const done = await store.flowsDeletedSince(place, since)
  const [anywhere] = await microsoft.environments()
  return Promise.all(
    done.slice(0, MOST).map(async ({ subject, userId, at }) => {
      const isMe = userId === actor.id
      const found = !isMe && anywhere && userId ? await person(anywhere, { entraId: userId }) : null
      const by = { displayName: isMe ? actor.name : (found?.name ?? ''), isMe }
      return {
        id: subject,
        name: desk.deletedFlows.find(desk, subject)?.row.name ?? '',
        at: at.toISOString(),
        by,
      }
    }),
  )
}

/** The flows that were deleted in Power Automate, for those who may see them. */
async function deletedElsewhere({ microsoft }: Desk, known: ReadonlySet<string>): Promise<DeletedSuspect[]> {
  const { flowService } = microsoft
  if (!flowService) return []
  const lists = await Promise.all(
    // Whoever is no administrator of Power Platform is told nothing.
    (await microsoft.environments()).map(({ serviceId }) =>
      ifRefused(flowService.deletedFlows(serviceId), () => []),
    ),
  )
  return lists
    .flat()
    .filter(({ id }) => !known.has(id))
    .map(({ id, name, deletedAt }) => ({ id, name, at: deletedAt, by: null }))
    .toSorted((one, other) => (other.at ?? '').localeCompare(one.at ?? ''))
    .slice(0, MOST)
}

/** What Power Platform names and the caller cannot see. */
async function hiddenFrom(
  { microsoft, mailbox, config }: Desk,
  flows: readonly AppointmentFlow[],
): Promise<Suspects['hidden']> {
  const seen = new Set(
    flows.flatMap(({ row: { id, serviceId, entityId } }) =>
      [id, serviceId, entityId].flatMap((each) => each?.toLowerCase() ?? []),
    ),
  )
  const environments = (await microsoft.environments()).filter(({ dataverse }) => dataverse)
  const named = await Promise.all(
    environments.map(async ({ id, name, serviceId }) => {
      const ids = await microsoft.namedFlows(id, mailbox)
      const portal = portalOf(config.powerAutomateUrl, serviceId)
      return ids
        ?.filter((each) => !seen.has(each))
        .map((each) => ({ id: each, environment: name, portalUrl: portal.flow(each) }))
    }),
  )
  const told = named.filter((each) => each !== undefined)
  return told.length > 0 ? told.flat() : null
}

/** What may hold the slots of a mailbox that nothing visible holds, and so whom or what to look at. */
export async function suspectsAt(desk: Desk): Promise<Suspects> {
  const { microsoft, caller, mailbox, config } = desk
  const shared = sharedBy(desk)
  const [search, remembered, { administrators }, deleted] = await Promise.all([
    findAppointmentFlows(desk),
    rememberedOf(desk),
    membershipOf(microsoft, caller, mailbox),
    deletedHere(desk, shared),
  ])
  const { flows } = search
  const slots = slotsOf(seenFlows(flows), await learntOf(desk, search, remembered))
  const [elsewhere, hidden] = await Promise.all([
    deletedElsewhere(desk, new Set(deleted.map(({ id }) => id))),
    hiddenFrom(desk, flows),
  ])
  const summaries = (wanted: (flow: AppointmentFlow) => boolean) =>
    flows.filter(wanted).map((flow) => summaryOf(flow, config.powerAutomateUrl))
  return {
    unseen: slots.slots.filter(({ state }) => state === 'unseen').length,
    broken: summaries(({ row: { state }, webhook }) => isBroken({ state, webhook })),
    off: summaries(({ row }) => row.state === 'off'),
    deleted,
    deletedElsewhere: elsewhere,
    administrators: administrators.filter(
      ({ emailAddress }) => !caller.addresses.some((address) => sameMailbox(address, emailAddress)),
    ),
    hidden,
  }
}
