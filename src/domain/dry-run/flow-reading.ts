import { actionsOf, type PlacedAction } from '../cloud-flow/actions.ts'
import type { Definition } from '../cloud-flow/definition.ts'
import { type Reads, readsOf, variablesWritten } from './reads.ts'

/** Everything that the inputs of an action go back to. */
export interface Origins {
  readonly fields: ReadonlySet<string>
  readonly actions: ReadonlySet<string>
  readonly members: ReadonlySet<string>
}

/** What each action of a definition asks for, directly and by way of others. */
export class FlowReading {
  readonly actions: readonly PlacedAction[]
  readonly #reads = new Map<string, Reads>()
  readonly #placed = new Map<string, PlacedAction>()
  readonly #writers = new Map<string, string[]>()
  readonly #origins = new Map<string, Origins>()
  #names: ReadonlySet<string> | undefined

  constructor(definition: Definition) {
    this.actions = actionsOf(definition)
    for (const placed of this.actions) {
      const { name, action } = placed
      this.#placed.set(name.toLowerCase(), placed)
      this.#reads.set(name.toLowerCase(), readsOf(action))
      for (const variable of variablesWritten(action)) {
        const key = variable.toLowerCase()
        this.#writers.set(key, [...(this.#writers.get(key) ?? []), name])
      }
    }
  }

  /** Whether some action asks for a field or a property of that name. */
  isRead(name: string): boolean {
    this.#names ??= new Set(
      [...this.#reads.values()].flatMap(({ fields, members }) => [...fields, ...members]),
    )
    return this.#names.has(name)
  }

  /** What an action itself asks the trigger for. */
  fieldsReadBy(name: string): ReadonlySet<string> {
    return this.#reads.get(name.toLowerCase())?.fields ?? new Set()
  }

  /** What the inputs of an action go back to, through whatever actions, loops and variables. */
  originsOf(name: string): Origins {
    const known = this.#origins.get(name)
    if (known) return known
    const origins = { fields: new Set<string>(), actions: new Set<string>(), members: new Set<string>() }
    const ahead = [name]
    const seen = new Set<string>()
    for (let next = ahead.pop(); next !== undefined; next = ahead.pop()) {
      const key = next.toLowerCase()
      const reads = this.#reads.get(key)
      if (!reads || seen.has(key)) continue
      seen.add(key)
      if (key !== name.toLowerCase()) origins.actions.add(this.#placed.get(key)?.name ?? next)
      for (const field of reads.fields) origins.fields.add(field)
      for (const member of reads.members) origins.members.add(member)
      ahead.push(...this.#readBy(key, reads))
    }
    this.#origins.set(name, origins)
    return origins
  }

  #readBy(key: string, { actions, loops, variables }: Reads): string[] {
    const placed = this.#placed.get(key)
    const around = placed?.parents.filter((parent) => this.#isForeach(parent)) ?? []
    const written = [...variables].flatMap((variable) => this.#writers.get(variable.toLowerCase()) ?? [])
    const named = [...loops].flatMap((loop) => (loop === '' ? around : [loop]))
    return [...actions, ...written, ...named]
  }

  #isForeach(name: string): boolean {
    return this.#placed.get(name.toLowerCase())?.action.type.toLowerCase() === 'foreach'
  }
}
