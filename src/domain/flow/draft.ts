import type { Action, Actions } from '../cloud-flow/definition.ts'
import type { ConnectorCall } from '../connectors/connector.ts'
import { body, type Expression, length, loopField, outputs, type Text, take, written } from './expression.ts'
import { inputsFor } from './host.ts'
import type { Names } from './names.ts'
import type { References } from './references.ts'

/** Actions being written, one after the other: each runs when the one before it has succeeded. */
export class Draft {
  readonly #actions: Record<string, Action> = {}
  readonly #names: Names
  readonly #references: References
  #previous: string | undefined

  constructor(names: Names, references: References) {
    this.#names = names
    this.#references = references
  }

  get actions(): Actions {
    return this.#actions
  }

  /** Calls a connector; gives the name under which its answer can be read. */
  call(title: string, { connector, operationId, parameters }: ConnectorCall): string {
    const given = Object.entries(parameters).flatMap(([key, value]) =>
      value === undefined ? [] : [[key, written(value)] as const],
    )
    const inputs = inputsFor(
      connector,
      operationId,
      this.#references.keyFor(connector),
      Object.fromEntries(given),
    )
    return this.#add(this.#names.take(title), { type: 'OpenApiConnection', inputs })
  }

  /** Keeps a text for the actions after it. */
  compose(title: string, text: Text): Expression {
    return outputs(this.#add(this.#names.take(title), { type: 'Compose', inputs: written(text) }))
  }

  /** Keeps a text, cut where its reader would refuse it. */
  composeAtMost(longest: number, title: string, text: Text): Expression {
    return take(this.compose(title, text), longest)
  }

  /** The elements of a list for which something holds. */
  filter(title: string, from: Expression, where: Expression): Expression {
    const inputs = { from: written(from), where: written(where) }
    return body(this.#add(this.#names.take(title), { type: 'Query', inputs }))
  }

  /** Something of each element of a list. */
  select(title: string, from: Expression, select: Expression): Expression {
    const inputs = { from: written(from), select: written(select) }
    return body(this.#add(this.#names.take(title), { type: 'Select', inputs }))
  }

  /** Does something for each element of a list, one at a time so that each sees what the ones before it did. */
  forEach(
    title: string,
    list: Expression,
    write: (field: (name: string) => Expression, inside: Draft) => void,
  ): void {
    const name = this.#names.take(title)
    const inside = this.#nested()
    write((field) => loopField(name, field), inside)
    this.#add(name, {
      type: 'Foreach',
      foreach: written(list),
      actions: inside.actions,
      runtimeConfiguration: { concurrency: { repetitions: 1 } },
    })
  }

  /** Does one thing when a list has elements, and another when it has none. */
  whenAny(
    title: string,
    list: Expression,
    some: (inside: Draft) => void,
    none: (inside: Draft) => void,
  ): void {
    const name = this.#names.take(title)
    const [then, otherwise] = [this.#nested(), this.#nested()]
    some(then)
    none(otherwise)
    this.#add(name, {
      type: 'If',
      expression: { and: [{ greater: [written(length(list)), 0] }] },
      actions: then.actions,
      else: { actions: otherwise.actions },
    })
  }

  #nested(): Draft {
    return new Draft(this.#names, this.#references)
  }

  #add(name: string, action: Action): string {
    const runAfter = this.#previous === undefined ? {} : { [this.#previous]: ['Succeeded' as const] }
    this.#actions[name] = { ...action, runAfter }
    this.#previous = name
    return name
  }
}
