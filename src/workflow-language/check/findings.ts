import { adviceOn } from './advice.ts'
import { messageOf, severityOf } from './explanations.ts'
import type { Finding, Matter, Place } from './finding.ts'

/** Collects what is the matter with a definition. */
export class Findings {
  readonly #list: Finding[] = []

  /** What was found, in the order of the finding. */
  get list(): readonly Finding[] {
    return this.#list
  }

  report({ path, action, expression }: Place, matter: Matter): void {
    const place = expression ? { path, action, expression } : { path, action }
    this.#list.push({
      ...place,
      ...matter,
      severity: severityOf(matter),
      message: messageOf(matter),
      advice: adviceOn(matter),
    })
  }
}
