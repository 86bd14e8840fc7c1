import * as v from 'valibot'
import type { Account } from '#app/identity/identity.ts'
import { stored } from '#app/stored.ts'
import type { BusinessOverview } from '#contract/business.ts'
import { KeptDryRun } from '#domain/dry-run/kept.ts'
import { roomFor } from '#domain/slots.ts'
import { templateById } from '#domain/templates/catalogue.ts'
import type { BuildTarget } from './said-so-far.ts'
import { keptOf } from './tried.ts'
import { newWizard, type WizardState } from './wizard-state.ts'

const TOO_OLD = 7 * 24 * 60 * 60 * 1000

const texts = v.record(v.string(), v.string())

/** What was said in a wizard, as the browser keeps it. */
const Said = v.object({
  version: v.literal(1),
  at: v.number(),
  template: v.string(),
  typed: v.record(v.string(), v.record(v.string(), v.unknown())),
  target: v.variant('kind', [
    v.object({ kind: v.literal('new') }),
    v.object({ kind: v.literal('existing'), flow: v.nullable(v.string()) }),
  ]),
  environment: v.nullable(v.string()),
  connections: v.record(v.string(), texts),
  name: v.nullable(v.string()),
  /** Asked for again under the same key, a flow is not made twice. */
  attempt: v.nullable(v.object({ key: v.string(), name: v.string(), asked: v.string() })),
  tried: v.nullable(KeptDryRun),
})
type Said = v.InferOutput<typeof Said>

/** The wizard as somebody left it. */
export interface EarlierWizard {
  readonly state: WizardState
  /** When something was last said in it. */
  readonly at: Date
}

function saidIn(state: WizardState, at: number): Said | null {
  const { template, typed, target, environment, connections, name, attempt, tried } = state
  if (template === null || target.kind === 'request') return null
  return {
    version: 1,
    at,
    template,
    typed: { ...typed },
    target: target.kind === 'new' ? target : { kind: 'existing', flow: target.flow?.id ?? null },
    environment,
    connections: { ...connections },
    name,
    attempt,
    tried: tried && keptOf(tried, template),
  }
}

/** The same target as the booking page is now: slots may have filled, and flows have changed or be gone. */
function targetNow(target: Said['target'], { slots, flows }: BusinessOverview): BuildTarget {
  if (target.kind === 'new') return roomFor(slots) ? target : { kind: 'existing', flow: null }
  const flow = flows.find(({ id }) => id === target.flow)
  return {
    kind: 'existing',
    flow: flow ? { id: flow.id, environment: flow.environment.id, etag: flow.etag } : null,
  }
}

/** Keeps in the browser what somebody says in the wizard of a booking page, until it is done with or too old. */
export function earlierWizard(
  { tenantId, id }: Account,
  overview: BusinessOverview,
  /** The flow that the wizard was opened to add to, if it was. */
  addedTo: string | null,
  now: () => number = Date.now,
) {
  const key = [
    'said',
    tenantId,
    id,
    overview.business.address.toLowerCase(),
    ...(addedTo === null ? [] : [addedTo]),
  ].join('.')
  const forget = () => stored.remove(key)
  return {
    /** The wizard as it was left, with what has become of its booking page since. */
    recall(): EarlierWizard | null {
      const read = v.safeParse(v.pipe(v.string(), v.parseJson(), Said), stored.get(key))
      if (!read.success) return null
      const { version: _, at, target, ...said } = read.output
      if (now() - at >= TOO_OLD || !templateById(said.template)) {
        forget()
        return null
      }
      const begun = newWizard(targetNow(target, overview))
      return { state: { ...begun, ...said }, at: new Date(at) }
    },

    /** Before a template is chosen there is nothing to keep. */
    keep(state: WizardState): void {
      const said = saidIn(state, now())
      if (said) stored.set(key, JSON.stringify(said))
      else forget()
    },

    forget,

    /** Calls back once the person has left by another tab, after which nothing is to be kept. */
    onLeft: (left: () => void) => stored.onRemoved(key, left),
  }
}
