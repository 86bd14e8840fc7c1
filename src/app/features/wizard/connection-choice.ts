import type { Connection } from '#contract/environment.ts'
import type { FlowSummary } from '#contract/flow.ts'
import type { TriggerOperation } from '#domain/trigger.ts'

/** What there is for one connector: what can be chosen, and what is. */
export interface ConnectionChoice {
  readonly connector: string
  readonly connections: readonly Connection[]
  readonly chosen: Connection | null
}

/** The wished connection while it exists, else the first healthy one, else whichever there is. */
export function choiceFor(
  connector: string,
  all: readonly Connection[],
  wished: string | undefined,
): ConnectionChoice {
  const connections = all.filter((connection) => connection.connector === connector)
  const chosen =
    connections.find(({ name }) => name === wished) ??
    connections.find(({ state }) => state === 'connected') ??
    connections[0] ??
    null
  return { connector, connections, chosen }
}

export const isReady = ({ chosen }: ConnectionChoice): boolean => chosen?.state === 'connected'

/** The chosen connections by connector, as far as they are ready. */
export const chosenOf = (choices: readonly ConnectionChoice[]): Record<string, string> =>
  Object.fromEntries(
    choices.flatMap(({ connector, chosen }) =>
      chosen?.state === 'connected' ? [[connector, chosen.name] as const] : [],
    ),
  )

/** The flows that a trigger's actions can be added to: one's own first, and those that are on before the others. */
export const flowsToAddTo = (flows: readonly FlowSummary[], trigger: TriggerOperation): FlowSummary[] =>
  flows
    .filter(
      ({ watches, operations }) =>
        watches === 'this-mailbox' && operations.length === 1 && operations[0] === trigger,
    )
    .toSorted(
      (one, other) =>
        Number(other.owner.isMe) - Number(one.owner.isMe) ||
        Number(other.state === 'on') - Number(one.state === 'on'),
    )
