import * as v from 'valibot'
import { AppointmentList, type BookedAppointment } from '#contract/appointment.ts'
import { FlowDefinition } from '#contract/definition.ts'
import { paths } from '#contract/endpoints.ts'
import type { ClientData } from '#domain/cloud-flow/definition.ts'
import type { ConnectorAnswer } from '#domain/dry-run/answer.ts'
import { type Choose, occasionOf } from '#domain/dry-run/performing.ts'
import type { DryRun } from '#domain/dry-run/result.ts'
import { templates } from '#domain/templates/catalogue.ts'
import type { Template } from '#domain/templates/template.ts'
import { ordersIn } from './creation/orders.fixture.ts'
import type { Fixture, Tenant } from './desk.fixture.ts'

const Rounds = v.array(v.object({ loop: v.string(), index: v.number() }))
const Once = { status: v.string(), inputs: v.unknown(), outputs: v.unknown() }
const PerformedRun = v.object({
  flowId: v.string(),
  status: v.string(),
  trigger: v.object({ body: v.looseObject({ Id: v.string() }) }),
  actions: v.array(
    v.object({
      name: v.string(),
      ...Once,
      repetitions: v.optional(v.array(v.object({ rounds: Rounds, ...Once }))),
    }),
  ),
})
/** A run as the emulator remembers it. */
export type PerformedRun = v.InferOutput<typeof PerformedRun>

const timesOf = (action: PerformedRun['actions'][number]) => action.repetitions ?? [{ ...action, rounds: [] }]

/** What each action was given, each time, by what it is called. */
export const performedIn = ({ actions }: PerformedRun) =>
  Object.fromEntries(
    actions.map((action) => [
      action.name,
      timesOf(action).map(({ rounds, status, inputs }) => ({ rounds, status, inputs })),
    ]),
  )

/** The same of a dry run. */
export const triedIn = ({ actions }: DryRun) =>
  Object.fromEntries(
    actions.map(({ name, performances }) => [
      name,
      performances.map(({ rounds, status, inputs }) => ({ rounds, status, inputs })),
    ]),
  )

const Outputs = v.object({
  statusCode: v.number(),
  headers: v.record(v.string(), v.string()),
  body: v.unknown(),
})

/** Answers each call as it was answered in a run. */
export function asAnsweredIn({ actions }: PerformedRun): Choose {
  const answers = new Map<string, ConnectorAnswer>()
  for (const action of actions)
    for (const { rounds, outputs } of timesOf(action)) {
      const { success, output } = v.safeParse(Outputs, outputs)
      if (!success) continue
      const { statusCode: status, headers, body } = output
      answers.set(occasionOf(action.name, rounds), { status, headers, body })
    }
  return ({ name, rounds }) => answers.get(occasionOf(name, rounds))
}

const MAKER = 'hanako.sato'

/** A booking page whose every template is a live flow. */
export class Workshop {
  readonly #fixture: Fixture
  readonly tenant: Tenant
  readonly flows = new Map<string, { readonly template: string; readonly flow: ClientData }>()

  constructor(fixture: Fixture, tenant: Tenant) {
    this.#fixture = fixture
    this.tenant = tenant
  }

  get address(): string {
    return this.tenant.businesses.find(({ displayName }) => displayName === 'Contoso Academy')?.id ?? ''
  }

  /** Makes every template a flow, by the road that everybody takes. */
  async build(answersOf: (template: Template) => Record<string, unknown>): Promise<this> {
    const { orderOf, created } = ordersIn(this.#fixture)
    for (const template of templates) {
      const order = await orderOf(this.tenant, MAKER, template.id)
      const event = await created(this.tenant, MAKER, { ...order, answers: answersOf(template) })
      if (event?.kind !== 'live') throw new Error(`${template.id} was refused: ${JSON.stringify(event)}`)
      const { id, environment } = event.flow
      const path = paths.definition(this.address, id, { environment: environment.id })
      const response = await this.#fixture.as(this.tenant, MAKER, path)
      const { flow } = v.parse(FlowDefinition, await response.json())
      this.flows.set(id, { template: template.id, flow })
    }
    return this
  }

  /** Books an appointment, and waits until all flows have run. */
  async book(shape: string, overrides: object): Promise<void> {
    const path = `/tenants/${this.tenant.id}/businesses/${this.address}/appointments`
    await this.#fixture.control(path, 'POST', { shape, overrides })
  }

  /** Every run there was, with the flow that ran. */
  async runs(): Promise<{ run: PerformedRun; template: string; flow: ClientData }[]> {
    const answer = await this.#fixture.control(`/tenants/${this.tenant.id}/runs`)
    const { runs } = v.parse(v.object({ runs: v.array(PerformedRun) }), answer)
    return runs.flatMap((run) => {
      const known = this.flows.get(run.flowId)
      return known ? [{ run, ...known }] : []
    })
  }

  /** The appointments of a year, as our server tells of them, by id. */
  async appointments(year: number): Promise<ReadonlyMap<string, BookedAppointment>> {
    const range = { from: `${year}-01-01T00:00:00Z`, to: `${year}-12-31T00:00:00Z`, limit: '200' }
    const response = await this.#fixture.as(this.tenant, MAKER, paths.appointments(this.address, range))
    const { appointments } = v.parse(AppointmentList, await response.json())
    return new Map(appointments.map((appointment) => [appointment.id, appointment]))
  }
}
