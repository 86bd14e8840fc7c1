import type { Findings } from './findings.ts'
import { asArray, asObject, type JsonObject, type Path } from './json.ts'
import { type Awaited, type Definition, type Level, type Site, withInner } from './site.ts'

/** Reads a definition as far as it can be read; what cannot is reported. */
export function readDefinition(definition: unknown, findings: Findings): Definition {
  const reader = new Reader(findings)
  const { actions, triggers, parameters, outputs } = reader.object(definition, [], null) ?? {}
  const top = reader.level(actions, ['actions'], null)
  return {
    top,
    sites: top.flatMap(withInner),
    triggers: reader.level(triggers, ['triggers'], null),
    parameters: Object.keys(asObject(parameters) ?? {}),
    outputs,
  }
}

class Reader {
  readonly #findings: Findings

  constructor(findings: Findings) {
    this.#findings = findings
  }

  /** An object, or null; what is there and none is reported. */
  object(value: unknown, path: Path, action: string | null): JsonObject | null {
    const read = asObject(value)
    if (!read && ((value ?? null) !== null || path.length === 0)) {
      this.#findings.report({ path, action }, { code: 'malformed', details: { expected: 'an object' } })
    }
    return read
  }

  level(actions: unknown, path: Path, container: Site | null): Level {
    const named = Object.entries(this.object(actions, path, container?.name ?? null) ?? {})
    return named.map(([name, action]) => this.#site(name, action, [...path, name], container))
  }

  #site(name: string, written: unknown, path: Path, container: Site | null): Site {
    const definition = this.object(written, path, name) ?? {}
    const { type } = definition
    if (typeof type !== 'string' && (written === null || asObject(written))) {
      this.#findings.report(
        { path: [...path, 'type'], action: name },
        { code: 'malformed', details: { expected: 'a type' } },
      )
    }
    const levels: Level[] = []
    const runAfter = this.#runAfter(definition.runAfter, [...path, 'runAfter'], name)
    const site = {
      name,
      type: typeof type === 'string' ? type : '',
      path,
      definition,
      runAfter,
      container,
      levels,
    }
    for (const [branch, step] of this.#branches(definition, path, name)) {
      levels.push(this.level(branch, [...path, ...step], site))
    }
    return site
  }

  /** What holds actions within an action, with the steps that lead there. */
  #branches(definition: JsonObject, path: Path, action: string): [actions: unknown, step: Path][] {
    const cases = this.object(definition.cases, [...path, 'cases'], action) ?? {}
    const others = ['else', 'default'].filter((key) => definition[key] !== undefined)
    return [
      [definition.actions, ['actions']],
      ...Object.keys(cases).map((key) => this.#branch(cases[key], ['cases', key], path, action)),
      ...others.map((key) => this.#branch(definition[key], [key], path, action)),
    ]
  }

  #branch(written: unknown, step: Path, path: Path, action: string): [actions: unknown, step: Path] {
    return [this.object(written, [...path, ...step], action)?.actions, [...step, 'actions']]
  }

  #runAfter(written: unknown, path: Path, action: string): Awaited[] {
    return Object.entries(this.object(written, path, action) ?? {}).map(([name, listed]) => {
      const statuses = asArray(listed)
      if (!statuses) {
        this.#findings.report(
          { path: [...path, name], action },
          { code: 'malformed', details: { expected: 'an array' } },
        )
      }
      return { name, statuses: (statuses ?? []).map(String), path: [...path, name] }
    })
  }
}
