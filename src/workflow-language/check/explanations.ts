import type { FindingCode, FindingDetails, Matter, Severity, Whereabouts } from './finding.ts'

type Explanation<C extends FindingCode> = readonly [Severity, (details: FindingDetails[C]) => string]

const maybe = (similar: string | null) => (similar === null ? '' : ` Is '${similar}' meant?`)

const whereabouts: Readonly<Record<Whereabouts, string>> = {
  itself: 'is this very action',
  around: 'is not over yet, for this is a part of it',
  after: 'runs only after this',
  beside: 'does not have to run before this',
}

/** How bad it is. */
export const severityOf = ({ code }: Matter): Severity => explanations[code][0]

/** What is the matter, in English. */
export function messageOf<C extends FindingCode>({ code, details }: Matter<C>): string {
  return explanations[code][1](details)
}

const explanations: { readonly [C in FindingCode]: Explanation<C> } = {
  malformed: ['error', ({ expected }) => `Here should be ${expected}.`],
  'duplicate-name': ['error', ({ name }) => `Two actions are named '${name}'.`],
  'unknown-action-type': ['unsupported', ({ type }) => `Actions of the type '${type}' cannot be run here.`],
  'missing-input': ['error', ({ input }) => `'${input}' is missing.`],
  'unknown-predecessor': [
    'error',
    ({ name, similar }) => `No action '${name}' to run after stands beside this.${maybe(similar)}`,
  ],
  'unknown-status': ['error', ({ status }) => `'${status}' is no status of an action.`],
  cycle: ['error', ({ names }) => `These actions wait for each other: ${names.join(', ')}.`],
  'never-runs': [
    'warning',
    ({ waitsFor }) => `This never runs, for what it waits for cannot happen: ${listed(waitsFor)}.`,
  ],
  syntax: ['error', ({ reason }) => reason],
  'expression-too-long': [
    'error',
    ({ count, most }) => `An expression has at most ${most} characters; this has ${count}.`,
  ],
  'unknown-function': ['error', ({ name, similar }) => `There is no function '${name}'.${maybe(similar)}`],
  'wrong-argument-count': [
    'error',
    ({ signature, count }) => `'${signature}' cannot take ${count} arguments.`,
  ],
  'unknown-action': ['error', ({ name, similar }) => `There is no action '${name}'.${maybe(similar)}`],
  'not-before': ['error', ({ name, stands }) => `'${name}' has no result here: it ${whereabouts[stands]}.`],
  'not-a-container': ['error', ({ name }) => `'${name}' holds no actions whose results could be asked for.`],
  'many-results': [
    'unsupported',
    ({ name, loop }) => `'${name}' has one result for each round of '${loop}', which cannot be told here.`,
  ],
  'unknown-loop': ['error', ({ name, similar }) => `There is no loop '${name}'.${maybe(similar)}`],
  'outside-loop': ['error', ({ name }) => `This does not stand in the loop '${name}'.`],
  'no-item': ['error', (details) => `'${details.function}()' has no item here: this is in no loop.`],
  'unknown-parameter': ['error', ({ name, similar }) => `There is no parameter '${name}'.${maybe(similar)}`],
  'unknown-variable': [
    'error',
    ({ name, similar }) => `No variable '${name}' is initialized.${maybe(similar)}`,
  ],
  'variable-not-before': [
    'warning',
    ({ name, initializedBy }) =>
      `'${initializedBy}', which initializes '${name}', does not have to run before this.`,
  ],
  'duplicate-variable': ['error', ({ name }) => `The variable '${name}' is initialized twice.`],
  'variable-not-on-top': [
    'error',
    ({ name, container }) =>
      `The variable '${name}' is initialized inside of '${container}', not at the top.`,
  ],
  'unknown-variable-type': ['error', ({ type }) => `'${type}' is no type of a variable.`],
  'wrong-variable-type': [
    'error',
    ({ name, type, expected }) =>
      `The variable '${name}' is of type ${type}; only ${expected.join(' or ')} fits here.`,
  ],
  'self-reference': ['error', ({ name }) => `The variable '${name}' is set to a value made of itself.`],
  'not-in-loop': ['error', ({ type, loop }) => `'${type}' cannot stand in a loop; this is within '${loop}'.`],
  'unheard-response': [
    'warning',
    ({ trigger }) => `'${trigger}' makes a run of every item, so nobody waits for this answer.`,
  ],
  'unknown-retry-policy': ['error', ({ type }) => `'${type}' is no policy for retries.`],
  'too-many-retries': [
    'error',
    ({ count, most }) => `An action is tried again at most ${most} times, not ${count}.`,
  ],
  'too-many-actions': [
    'error',
    ({ count, most }) => `A flow has at most ${most} actions; this has ${count}.`,
  ],
  'too-many-variables': [
    'error',
    ({ count, most }) => `A flow has at most ${most} variables; this has ${count}.`,
  ],
  'too-many-cases': ['error', ({ count, most }) => `A switch has at most ${most} cases; this has ${count}.`],
  'too-many-iterations': ['error', ({ count, most }) => `A loop runs at most ${most} times, not ${count}.`],
  'too-much-concurrency': [
    'error',
    ({ count, most }) => `At most ${most} rounds of a loop run at once, not ${count}.`,
  ],
  'too-deep': [
    'error',
    ({ count, most }) => `Actions stand at most ${most} deep in others; this stands ${count} deep.`,
  ],
  'name-too-long': [
    'error',
    ({ count, most }) => `A name has at most ${most} characters; this has ${count}.`,
  ],
  'not-a-duration': ['error', ({ text }) => `'${text}' is no duration in ISO 8601.`],
}

const listed = (waitsFor: Readonly<Record<string, readonly string[]>>) =>
  Object.entries(waitsFor)
    .map(([name, statuses]) => `'${name}' ${statuses.join(' or ') || 'with no status'}`)
    .join(', ')
