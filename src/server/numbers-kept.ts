import { keepsNumbers } from '#domain/cloud-flow/flow-document.ts'
import { ProblemError } from './problem-error.ts'

/** Refuses to write a definition, as it was received, in which writing would change a number. */
export function requireKeptNumbers(clientdata: string): void {
  if (!keepsNumbers(clientdata))
    throw new ProblemError(422, 'flow-unsuitable', 'Numbers of this flow would be changed by writing it.', {
      detail: 'numbers-not-kept',
    })
}
