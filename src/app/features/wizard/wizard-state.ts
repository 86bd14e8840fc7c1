import { templateById } from '#domain/templates/catalogue.ts'
import {
  type BuildTarget,
  buildingOf,
  connectionsOf,
  type ExistingFlow,
  environmentOf,
  mayGoTo,
  type SaidSoFar,
  stepsOf,
  type Target,
  type TypedAnswers,
  type WizardStep,
} from './said-so-far.ts'
import { type Tried, type TriedNow, together } from './tried.ts'

/** Where the wizard stands. */
export interface WizardState extends SaidSoFar {
  readonly step: WizardStep
  /** A name of one's own; without it the flow is named after its template. */
  readonly name: string | null
  readonly attempt: Attempt | null
  /** Whether the flow that is added to was just read anew, so that the review says so. */
  readonly reloaded: boolean
  /** How dry runs of what is about to be made went, if there were any. */
  readonly tried: Tried | null
}

/** One asking for a flow: while what is asked stays the same, so does its key. */
export interface Attempt {
  readonly key: string
  readonly name: string
  readonly asked: string
}

export type WizardAction =
  | { readonly type: 'template-chosen'; readonly template: string; readonly defaults: TypedAnswers }
  | { readonly type: 'answered'; readonly answers: TypedAnswers }
  | { readonly type: 'target-chosen'; readonly target: BuildTarget }
  | { readonly type: 'environment-chosen'; readonly environment: string }
  | { readonly type: 'connections-chosen'; readonly connections: Readonly<Record<string, string>> }
  | { readonly type: 'tried'; readonly tried: TriedNow }
  | { readonly type: 'named'; readonly name: string }
  | { readonly type: 'reasoned'; readonly reason: string }
  | { readonly type: 'submitted'; readonly defaultName: string; readonly freshKey: string }
  | { readonly type: 'key-refused' }
  | { readonly type: 'flow-reloaded'; readonly flow: ExistingFlow | null }
  | { readonly type: 'went'; readonly step: WizardStep }
  | { readonly type: 'started-over'; readonly target: Target }

/** A wizard nobody has touched, for a new flow, for one that exists, or for a request. */
export const newWizard = (target: Target): WizardState => ({
  step: 'template',
  template: null,
  typed: {},
  target,
  environment: null,
  connections: {},
  name: null,
  attempt: null,
  reloaded: false,
  tried: null,
})

/** What is asked for, in a form that two askings can be compared by. */
function askedIn(state: WizardState, name: string): string {
  const building = buildingOf(state)
  return JSON.stringify(
    building && [building.template.id, building.environment, building.answers, building.connections, name],
  )
}

/** A flow fits the trigger it was chosen for; another trigger wants another choice. */
function targetAfter({ target, template }: WizardState, chosen: string): Target {
  const same = template === null || templateById(template)?.trigger === templateById(chosen)?.trigger
  return same || target.kind !== 'existing' ? target : { kind: 'existing', flow: null }
}

function templateChosen(state: WizardState, template: string, defaults: TypedAnswers): WizardState {
  const target = targetAfter(state, template)
  const name = template === state.template ? state.name : null
  return {
    ...state,
    step: 'answers',
    template,
    target,
    name,
    tried: null,
    typed: { [template]: defaults, ...state.typed },
  }
}

function connectionsChosen(state: WizardState, chosen: Readonly<Record<string, string>>): WizardState {
  const environment = environmentOf(state)
  if (environment === null) return state
  const connections = { ...connectionsOf(state), ...chosen }
  return { ...state, connections: { ...state.connections, [environment]: connections } }
}

/** Only the review can be submitted, so pressing the button twice asks once. */
function submitted(state: WizardState, defaultName: string, freshKey: string): WizardState {
  if (state.step !== 'review' || !mayGoTo(state, 'creation')) return state
  const name = (state.name ?? defaultName).trim()
  const asked = askedIn(state, name)
  const attempt = state.attempt?.asked === asked ? state.attempt : { key: freshKey, name, asked }
  return { ...state, attempt, reloaded: false, step: 'creation' }
}

/** Nothing but submitting leads to the creation. */
function went(state: WizardState, step: WizardStep): WizardState {
  if (step === state.step || step === 'creation' || !mayGoTo(state, step)) return state
  return { ...state, reloaded: false, step }
}

/** The wizard at the step where somebody left it, or as near to it as what was said leads. */
export function resumed(state: WizardState, left: WizardStep): WizardState {
  const steps = stepsOf(state)
  const passed = steps.slice(0, steps.indexOf(left) + 1)
  const step = passed.findLast((one) => one !== 'creation' && mayGoTo(state, one)) ?? 'template'
  return { ...state, step }
}

/** The wizard after one more thing was said or done. */
export function wizardReducer(state: WizardState, action: WizardAction): WizardState {
  switch (action.type) {
    case 'template-chosen':
      return templateChosen(state, action.template, action.defaults)
    case 'answered':
      return state.template === null
        ? state
        : { ...state, tried: null, typed: { ...state.typed, [state.template]: action.answers } }
    case 'target-chosen':
      // Whoever asks goes on asking.
      return state.target.kind === 'request' ? state : { ...state, tried: null, target: action.target }
    case 'tried':
      return { ...state, tried: together(state.tried, action.tried) }
    case 'environment-chosen':
      return { ...state, environment: action.environment }
    case 'connections-chosen':
      return connectionsChosen(state, action.connections)
    case 'named':
      return { ...state, name: action.name }
    case 'reasoned':
      return state.target.kind === 'request'
        ? { ...state, target: { ...state.target, reason: action.reason } }
        : state
    case 'submitted':
      return submitted(state, action.defaultName, action.freshKey)
    case 'key-refused':
      return { ...state, attempt: null, step: 'review' }
    case 'flow-reloaded':
      return {
        ...state,
        target: { kind: 'existing', flow: action.flow },
        reloaded: action.flow !== null,
        tried: null,
        step: action.flow ? 'review' : 'connections',
      }
    case 'went':
      return went(state, action.step)
    case 'started-over':
      return newWizard(action.target)
  }
}
