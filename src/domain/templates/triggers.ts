import type { TriggerOperation } from '../trigger.ts'

/** The triggers that templates exist for, known without the templates themselves. */
export const templateTriggers: readonly TriggerOperation[] = ['CreateAppointment']

/** Whether some template's actions can follow one of these triggers. */
export const templatesFit = (operations: readonly TriggerOperation[]): boolean =>
  operations.some((operation) => templateTriggers.includes(operation))
