import type { FindingCode, FindingDetails, Matter } from './finding.ts'

type Advice<C extends FindingCode> = string | ((details: FindingDetails[C]) => string)

/** What to do about it, in English. */
export function adviceOn<C extends FindingCode>({ code, details }: Matter<C>): string {
  const advice: Advice<C> = advices[code]
  return typeof advice === 'string' ? advice : advice(details)
}

const meant =
  (otherwise: string) =>
  ({ similar }: { similar: string | null }) =>
    similar === null ? otherwise : `Write '${similar}', if that is meant. Otherwise: ${otherwise}`

const advices: { readonly [C in FindingCode]: Advice<C> } = {
  malformed: ({ expected }) => `Write ${expected} here.`,
  'duplicate-name': 'Give one of the two another name, and change what refers to it.',
  'unknown-action-type': 'Use an action of another type, or let the platform alone run this flow.',
  'missing-input': ({ input }) => `Add '${input}' to the action.`,
  'unknown-predecessor': meant('Run it after an action that stands beside it, or after none.'),
  'unknown-status': 'Write Succeeded, Failed, Skipped, TimedOut or Cancelled.',
  cycle: 'Take one of these actions out of the runAfter of another.',
  'never-runs': 'Add to its runAfter a status that can happen, or take the action away.',
  syntax: 'Mend the expression at this place. Text stands in single quotes; a single quote in it is doubled.',
  'expression-too-long': 'Put a part of it into an action Compose of its own, and refer to its outputs.',
  'unknown-function': meant('Use a function of the Workflow Definition Language.'),
  'wrong-argument-count': ({ signature }) => `Call it as '${signature}'.`,
  'unknown-action': meant('Refer to an action of this flow, with blanks in its name as underscores.'),
  'not-before': ({ name }) => `Let this run after '${name}', or refer to an action that has ended by then.`,
  'not-a-container': 'Ask for the results of a scope, a condition, a switch or a loop.',
  'many-results': ({ loop }) =>
    `Refer to it inside of '${loop}', or collect its results there in an array variable.`,
  'unknown-loop': meant('Write the name of the loop around this.'),
  'outside-loop': ({ name }) => `Move this into '${name}', or keep what it needs in a variable.`,
  'no-item': 'Move this into a loop, or refer to the array itself.',
  'unknown-parameter': meant('Add the parameter to the definition.'),
  'unknown-variable': meant('Initialize the variable at the top of the flow.'),
  'variable-not-before': ({ initializedBy }) => `Let this run after '${initializedBy}'.`,
  'duplicate-variable': 'Initialize it once, and set it the second time.',
  'variable-not-on-top': 'Initialize it at the top of the flow, and set it here.',
  'unknown-variable-type': 'Write array, boolean, float, integer, object or string.',
  'wrong-variable-type': ({ expected }) =>
    `Use a variable of type ${expected.join(' or ')}, or give it a value of its own type.`,
  'self-reference': ({ name }) =>
    `Compose the new value in an action before this, or append to or increment '${name}'.`,
  'not-in-loop': ({ loop }) =>
    `Move this behind '${loop}'; a variable set in the loop can tell whether it is to run.`,
  'unheard-response': 'Take splitOn out of the trigger and loop over its items, or answer in another way.',
  'unknown-retry-policy': 'Write default, none, fixed or exponential.',
  'too-many-retries': ({ most }) => `Ask for at most ${most}, with a longer interval if need be.`,
  'too-many-actions': 'Move a part of the flow into a child flow.',
  'too-many-variables': 'Keep several values in one object variable.',
  'too-many-cases': 'Put the rest into a second switch, in the default case of this one.',
  'too-many-iterations': 'Work through the items in several loops or runs.',
  'too-much-concurrency': ({ most }) => `Ask for at most ${most} rounds at once.`,
  'too-deep': 'Move the innermost actions out, or into a child flow.',
  'name-too-long': ({ most }) => `Shorten the name to at most ${most} characters.`,
  'not-a-duration': 'Write it like PT5M for five minutes or P1D for a day.',
}
