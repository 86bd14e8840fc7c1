import type { Connection } from '#contract/environment.ts'
import type { StaffMember } from '#domain/staff.ts'
import type { Desk } from '../desk.ts'
import type { BoundReference, KnownBy, SystemUser } from '../gateways/dataverse-operations.ts'
import type { Environment } from '../gateways/environments.ts'
import { ifRefused } from '../gateways/upstream-error.ts'
import { once } from '../remembered.ts'

/** What the flows of a caller share, each thing asked for once; null is what cannot be told. */
export interface Surroundings {
  /** The staff list of the booking page. */
  staff(): Promise<StaffMember[] | null>
  /** Somebody as the environment's Dataverse knows them, or else another one of the caller's. */
  person(environment: Environment, known: KnownBy): Promise<SystemUser | null>
  /** The caller's own connections. */
  connections(environment: Environment): Promise<Connection[] | null>
  references(environment: Environment, logicalNames: readonly string[]): Promise<BoundReference[] | null>
}

/** What comes of a question, or null where Microsoft refuses to answer it. */
const ifTold = <Answer>(asked: Promise<Answer>): Promise<Answer | null> => ifRefused(asked, () => null)

export type Shared = Omit<Surroundings, 'staff'>

/** What a caller's flows share whatever booking page they are of. */
export function sharedBy({ microsoft }: Pick<Desk, 'microsoft'>): Shared {
  const people = once<SystemUser | null>()
  const connections = once<Connection[] | null>()
  const references = once<BoundReference[] | null>()

  async function look(environment: Environment, known: KnownBy): Promise<SystemUser | null> {
    // A system user's id means nothing outside its own organisation.
    const others = 'id' in known ? [] : await microsoft.environments()
    const places = [environment, ...others.filter(({ id }) => id !== environment.id)]
    for (const place of places) {
      const { dataverse } = microsoft.flows(place)
      const found = dataverse && (await ifTold(dataverse.systemUser(known)))
      if (found) return found
    }
    return null
  }

  return {
    person: (environment, known) =>
      people(JSON.stringify([environment.id, known]), () => look(environment, known)),
    connections: ({ id }) => connections(id, () => ifTold(microsoft.connections(id))),
    references: (environment, logicalNames) =>
      references(JSON.stringify([environment.id, logicalNames.toSorted()]), async () => {
        const { dataverse } = microsoft.flows(environment)
        return dataverse && ifTold(dataverse.boundReferences(logicalNames))
      }),
  }
}

/** What the flows of one booking page share. */
export function surroundingsOf({ microsoft, mailbox }: Desk, shared: Shared): Surroundings {
  const staff = once<StaffMember[] | null>()
  return { ...shared, staff: () => staff('', () => ifTold(microsoft.graph.staff(mailbox))) }
}
