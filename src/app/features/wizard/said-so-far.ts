import * as v from 'valibot'
import type { FlowSummary } from '#contract/flow.ts'
import { templateById } from '#domain/templates/catalogue.ts'
import type { Template } from '#domain/templates/template.ts'

/** The steps of the wizard, in order; the last builds what the others asked for. */
export const wizardSteps = ['template', 'answers', 'connections', 'review', 'creation'] as const
export type WizardStep = (typeof wizardSteps)[number]

/** The steps of whoever asks: where the flow runs, as whom, and building it are an administrator's. */
const askingSteps: readonly WizardStep[] = ['template', 'answers', 'review']

/** What has been typed into a form, right or wrong. */
export type TypedAnswers = Readonly<Record<string, unknown>>

/** A flow that exists, as it was when it was chosen. */
export interface ExistingFlow {
  readonly id: string
  readonly environment: string
  readonly etag: string
}

/** A request that somebody is writing: its id, and why they need the flow. */
export interface Asking {
  readonly kind: 'request'
  readonly id: string
  readonly reason: string
}

/** Where an administrator has the actions go: into a flow of their own, or into one that exists. */
export type BuildTarget =
  | { readonly kind: 'new' }
  | { readonly kind: 'existing'; readonly flow: ExistingFlow | null }

/** What comes of it all: a flow that is built here, or a request for one. */
export type Target = BuildTarget | Asking

/** Everything said in the wizard so far. */
export interface SaidSoFar {
  readonly template: string | null
  /** What was typed for each template, kept while others are looked at. */
  readonly typed: Readonly<Record<string, TypedAnswers>>
  readonly target: Target
  readonly environment: string | null
  /** The connection of each connector, by environment. */
  readonly connections: Readonly<Record<string, Readonly<Record<string, string>>>>
}

/** The template and what was typed for it. */
type Answered = Pick<SaidSoFar, 'template' | 'typed'>

export const templateOf = ({ template }: Pick<SaidSoFar, 'template'>): Template | null =>
  (template !== null && templateById(template)) || null

export const typedOf = ({ template, typed }: Answered): TypedAnswers =>
  (template !== null && typed[template]) || {}

/** The answers as the template takes them, or nothing while one of them is wrong. */
export function answersOf(said: Answered): Readonly<Record<string, unknown>> | null {
  const template = templateOf(said)
  if (!template) return null
  const read = v.safeParse(template.answers, typedOf(said))
  return read.success ? read.output : null
}

/** Where the flow runs or will run. */
export const environmentOf = ({ target, environment }: SaidSoFar): string | null =>
  target.kind === 'existing' ? (target.flow?.environment ?? null) : environment

/** The connections chosen in the environment of the flow. */
export function connectionsOf(said: SaidSoFar): Readonly<Record<string, string>> {
  const environment = environmentOf(said)
  return (environment !== null && said.connections[environment]) || {}
}

/** What a flow does, whoever builds it and wherever. */
export interface Planned {
  readonly template: Template
  readonly answers: Readonly<Record<string, unknown>>
}

/** What a flow will do, or nothing while something of that is missing or wrong. */
export function plannedOf(said: Answered): Planned | null {
  const [template, answers] = [templateOf(said), answersOf(said)]
  return template && answers && { template, answers }
}

/** What a flow is made of, once everything has been said. */
export interface Building extends Planned {
  readonly environment: string
  readonly connections: Readonly<Record<string, string>>
}

/** What to build, or nothing while something is missing or wrong. */
export function buildingOf(said: SaidSoFar): Building | null {
  const [planned, environment] = [plannedOf(said), environmentOf(said)]
  if (!planned || environment === null) return null
  const chosen = connectionsOf(said)
  const connections: Record<string, string> = {}
  for (const connector of planned.template.connectors) {
    const connection = chosen[connector]
    if (connection === undefined) return null
    connections[connector] = connection
  }
  return { ...planned, environment, connections }
}

/** The steps that lead to what is to come of it. */
export const stepsOf = ({ target }: Pick<SaidSoFar, 'target'>): readonly WizardStep[] =>
  target.kind === 'request' ? askingSteps : wizardSteps

/** The step that comes after the one somebody is at. */
export function stepAfter(said: Pick<SaidSoFar, 'target'> & { readonly step: WizardStep }): WizardStep {
  const steps = stepsOf(said)
  return steps[steps.indexOf(said.step) + 1] ?? said.step
}

/** Whether there is such a step, and everything it builds on has been said. */
export function mayGoTo(said: SaidSoFar, step: WizardStep): boolean {
  if (!stepsOf(said).includes(step)) return false
  switch (step) {
    case 'template':
      return true
    case 'answers':
      return templateOf(said) !== null
    case 'connections':
      return answersOf(said) !== null
    case 'review':
      return (said.target.kind === 'request' ? plannedOf(said) : buildingOf(said)) !== null
    case 'creation':
      return buildingOf(said) !== null
  }
}

/** The flow that is added to, as the page knows it now. */
export const flowAddedTo = ({ target }: SaidSoFar, flows: readonly FlowSummary[]): FlowSummary | null =>
  (target.kind === 'existing' && flows.find(({ id }) => id === target.flow?.id)) || null
