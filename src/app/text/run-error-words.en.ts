import { type RunErrorWords, refusalBy } from './run-error-words.ts'

const number = (value: number) => value.toLocaleString('en')

const refusals: RunErrorWords['refusals'] = {
  400: 'The service didn’t understand the request (400).',
  401: 'The connection isn’t authorized (401).',
  403: 'The owner of the connection isn’t allowed to do this (403).',
  404: 'The service didn’t find what was asked for (404).',
  408: 'The request took too long (408).',
  409: 'The request conflicts with what is there already (409).',
  412: 'What was asked for has changed meanwhile, or isn’t as expected (412).',
  429: 'The service was asked too often (429).',
  500: 'The service failed (500).',
  502: 'The service couldn’t be reached (502).',
  503: 'The service isn’t available right now (503).',
  504: 'The service took too long to answer (504).',
}
const refusal = (status: number) =>
  status < 500 ? `The service refused the request (${status}).` : `The service failed (${status}).`

/** What went wrong in a run, in English. */
export const enRunErrors: RunErrorWords = {
  reasons: {
    refused: ({ status }) => refusalBy({ refusals, refusal }, status),
    answered: ({ status }) => `The service ended the action as “${status}”.`,
    'not-answered': () => 'The service didn’t answer.',
    'timed-out': () => 'It didn’t succeed within its time limit.',
    'not-runnable': () => 'The flow can’t be run.',
    'actions-failed': () => 'An action failed, and nothing made up for the failure.',
    skipped: () => 'It was left out.',
    cancelled: () => 'The run was canceled.',
    terminated: () => 'The flow ended itself as failed.',
    'answered-already': () => 'Whoever started the flow has been answered already.',
    'not-json': () => 'The content is no JSON.',
    'not-by-schema': () => 'The content doesn’t fit the schema.',
    'not-an-array': () => 'What it’s to be repeated for is no list.',
    'from-not-an-array': () => 'What it’s to work on (“from”) is no list.',
    'too-many-items': ({ count, most }) =>
      `It would be repeated for ${number(count)} items; ${number(most)} is the most.`,
    'limits-reached': () => 'It reached its limits before its condition held.',
    'rounds-out-of-range': ({ count, most }) =>
      `It can be repeated 1 to ${number(most)} times, not “${count}” times.`,
    'retries-out-of-range': ({ count, most }) =>
      `It can be tried again 1 to ${number(most)} times, not “${count}” times.`,
    'not-a-duration': ({ text }) => `“${text}” can’t be read as a length of time.`,
    'unknown-retry-policy': ({ type }) => `There’s no retry policy “${type}”.`,
    'unknown-run-status': ({ status }) => `A flow can’t end as “${status}”.`,
    'unknown-table-format': ({ format }) => `There’s no table format “${format}”.`,
    'rows-not-objects': () => 'A table without columns of its own can only be made of objects.',
    'no-time-to-wait-until': () => 'The time to wait until can’t be read.',
    'no-delay': () => 'It isn’t said how long to wait, or until when.',
    'variable-initialized-already': ({ name }) => `The variable “${name}” is initialized already.`,
    'variable-not-initialized': ({ name }) => `The variable “${name}” isn’t initialized.`,
    'variable-without-value': ({ name }) => `The variable “${name}” has no value to count from.`,
    'unknown-variable-type': ({ type }) => `Variables can’t be of type “${type}”.`,
    'variable-of-type': ({ name, type }) =>
      `The variable “${name}” is of type “${type}”, which this can’t change.`,
    'variable-takes-only': ({ name, type }) => `The variable “${name}” takes only values of type “${type}”.`,
  },
  expressions: {
    syntax: 'It isn’t written as an expression.',
    'too-long': 'It’s too long.',
    'unknown-function': 'It calls a function that doesn’t exist.',
    'wrong-argument-count': 'It calls a function with too many or too few parameters.',
    'unknown-reference': 'It refers to something that doesn’t exist or hasn’t run here.',
    'cannot-simulate': 'It may well work in Power Automate, but its value can’t be known here.',
    'wrong-type': 'A value isn’t of the type that’s needed.',
    'invalid-value': 'There’s no result for the values of this run.',
    'missing-property': 'It asks for a property that the data doesn’t have.',
    'not-selectable': 'It asks for a part of a value that has no such part.',
  },
  refusals,
  refusal,
  other: 'The action failed.',
  noValue: 'An expression has no value. ',
  detail: (code, message) => [code, message].filter((part) => part !== '').join(': '),
}
