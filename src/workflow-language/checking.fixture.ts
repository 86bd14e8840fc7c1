import { check, type Finding } from './check.ts'

/** A definition with a trigger and these actions. */
export const definitionOf = (actions: object, known: object = {}) => ({
  triggers: { When_booked: { type: 'OpenApiConnectionWebhook', inputs: {} } },
  parameters: { greeting: { type: 'String', defaultValue: 'hello' } },
  actions,
  ...known,
})

/** What is found in these actions. */
export const findingsIn = (actions: object, known: object = {}): readonly Finding[] =>
  check(definitionOf(actions, known))

/** What is found in these actions, by codes and places. */
export const foundIn = (actions: object, known: object = {}): string[] =>
  findingsIn(actions, known).map(({ code, path }) => `${code} ${path.join('/')}`)
