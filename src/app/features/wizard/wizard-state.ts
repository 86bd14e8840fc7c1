import * as v from 'valibot'
import { templateById } from '#domain/templates/catalogue.ts'
import type { Template } from '#domain/templates/template.ts'

/** The steps of the wizard, in order; the last builds what the others asked for. */
export const wizardSteps = ['template', 'answers', 'connections', 'review', 'creation'] as const
export type WizardStep = (typeof wizardSteps)[number]

/** What has been typed into a form, right or wrong. */
export type TypedAnswers = Readonly<Record<string, unknown>>

/** A flow that exists, and where it runs. */
export interface ExistingFlow {
  readonly id: string
  readonly environment: string
}

/** Where the actions go: into a flow of their own, or into one that exists. */
export type Target =
  | { readonly kind: 'new' }
  | { readonly kind: 'existing'; readonly flow: ExistingFlow | null }

export interface WizardState {
  readonly step: WizardStep
  readonly template: string | null
  /** What was typed for each template, kept while others are looked at. */
  readonly typed: Readonly<Record<string, TypedAnswers>>
  readonly target: Target
  readonly environment: string | null
  /** The connection of each connector, by environment. */
  readonly connections: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** A name of one's own; without it the flow is named after its template. */
  readonly name: string | null
  readonly attempt: Attempt | null
}

/** One asking for a flow: while what is asked stays the same, so does its key. */
export interface Attempt {
  readonly key: string
  readonly asked: string
}

export type WizardAction =
  | { readonly type: 'template-chosen'; readonly template: string; readonly defaults: TypedAnswers }
  | { readonly type: 'answered'; readonly answers: TypedAnswers }
  | { readonly type: 'target-chosen'; readonly target: Target }
  | { readonly type: 'environment-chosen'; readonly environment: string }
  | { readonly type: 'connections-chosen'; readonly connections: Readonly<Record<string, string>> }
  | { readonly type: 'named'; readonly name: string }
  | { readonly type: 'submitted'; readonly defaultName: string; readonly freshKey: string }
  | { readonly type: 'went'; readonly step: WizardStep }

/** A wizard nobody has touched, for a new flow or for one that exists. */
export const newWizard = (target: Target): WizardState => ({
  step: 'template',
  template: null,
  typed: {},
  target,
  environment: null,
  connections: {},
  name: null,
  attempt: null,
})

export const templateOf = ({ template }: WizardState): Template | null =>
  (template !== null && templateById(template)) || null

export const typedOf = ({ template, typed }: WizardState): TypedAnswers =>
  (template !== null && typed[template]) || {}

/** The answers as the template takes them, or nothing while one of them is wrong. */
export function answersOf(state: WizardState): Readonly<Record<string, unknown>> | null {
  const template = templateOf(state)
  if (!template) return null
  const read = v.safeParse(template.answers, typedOf(state))
  return read.success ? read.output : null
}

/** Where the flow runs or will run. */
export const environmentOf = ({ target, environment }: WizardState): string | null =>
  target.kind === 'existing' ? (target.flow?.environment ?? null) : environment

/** The connections chosen in the environment of the flow. */
export function connectionsOf(state: WizardState): Readonly<Record<string, string>> {
  const environment = environmentOf(state)
  return (environment !== null && state.connections[environment]) || {}
}

/** What a flow is made of, once everything has been said. */
export interface Building {
  readonly template: Template
  readonly environment: string
  readonly answers: Readonly<Record<string, unknown>>
  readonly connections: Readonly<Record<string, string>>
}

/** What to build, or nothing while something is missing or wrong. */
export function buildingOf(state: WizardState): Building | null {
  const [template, answers, environment] = [templateOf(state), answersOf(state), environmentOf(state)]
  if (!template || !answers || environment === null) return null
  const chosen = connectionsOf(state)
  const connections: Record<string, string> = {}
  for (const connector of template.connectors) {
    const connection = chosen[connector]
    if (connection === undefined) return null
    connections[connector] = connection
  }
  return { template, environment, answers, connections }
}

/** Whether everything a step builds on has been said. */
export function mayGoTo(state: WizardState, step: WizardStep): boolean {
  switch (step) {
    case 'template':
      return true
    case 'answers':
      return templateOf(state) !== null
    case 'connections':
      return answersOf(state) !== null
    case 'review':
      return buildingOf(state) !== null
    case 'creation':
      return buildingOf(state) !== null && (state.attempt !== null || state.target.kind === 'existing')
  }
}

const askedIn = (state: WizardState, name: string): string => {
  const building = buildingOf(state)
  return JSON.stringify(
    building && [building.template.id, building.environment, building.answers, building.connections, name],
  )
}

/** A flow fits the trigger it was chosen for; another trigger wants another choice. */
function targetAfter({ target, template }: WizardState, chosen: string): Target {
  const same = template === null || templateById(template)?.trigger === templateById(chosen)?.trigger
  return same || target.kind === 'new' ? target : { kind: 'existing', flow: null }
}

/** The wizard after one more thing was said or done. */
export function wizardReducer(state: WizardState, action: WizardAction): WizardState {
  switch (action.type) {
    case 'template-chosen': {
      const { template, defaults } = action
      const target = targetAfter(state, template)
      const name = template === state.template ? state.name : null
      return {
        ...state,
        step: 'answers',
        template,
        target,
        name,
        typed: { [template]: defaults, ...state.typed },
      }
    }
    case 'answered':
      return state.template === null
        ? state
        : { ...state, typed: { ...state.typed, [state.template]: action.answers } }
    case 'target-chosen':
      return { ...state, target: action.target }
    case 'environment-chosen':
      return { ...state, environment: action.environment }
    case 'connections-chosen': {
      const environment = environmentOf(state)
      if (environment === null) return state
      const connections = { ...connectionsOf(state), ...action.connections }
      return { ...state, connections: { ...state.connections, [environment]: connections } }
    }
    case 'named':
      return { ...state, name: action.name }
    case 'submitted': {
      if (state.step === 'creation' || !mayGoTo(state, 'review')) return state
      const asked = askedIn(state, state.name ?? action.defaultName)
      const attempt = state.attempt?.asked === asked ? state.attempt : { key: action.freshKey, asked }
      return { ...state, attempt, step: 'creation' }
    }
    case 'went':
      return mayGoTo(state, action.step) && action.step !== 'creation'
        ? { ...state, step: action.step }
        : state
  }
}
