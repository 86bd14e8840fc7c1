import type { Whereabouts } from './finding.ts'
import { containersOf, type Definition, type Level, type Site, withInner } from './site.ts'

/** Which actions have ended before an action begins, as far as the order that the definition demands tells. */
export class Precedence {
  readonly #top: Level
  readonly #ended = new Map<Site, ReadonlySet<Site>>()
  readonly #named = new Map<Level, ReadonlyMap<string, Site>>()

  constructor({ top }: Definition) {
    this.#top = top
  }

  /** Whether an action has a result when another one begins. */
  isBefore(earlier: Site, site: Site): boolean {
    return this.#endedBefore(site).has(earlier)
  }

  /** Where an action that has no result yet stands. */
  whereabouts(other: Site, site: Site): Whereabouts {
    if (other === site) return 'itself'
    if (containersOf(site).includes(other)) return 'around'
    return this.isBefore(site, other) ? 'after' : 'beside'
  }

  #endedBefore(site: Site): ReadonlySet<Site> {
    const known = this.#ended.get(site)
    if (known) return known
    const beside = this.#awaitedBy(site).flatMap(withInner)
    const around = site.container ? [...this.#endedBefore(site.container)] : []
    const ended = new Set([...beside, ...around])
    this.#ended.set(site, ended)
    return ended
  }

  /** All that an action waits for directly or by way of others beside it. */
  #awaitedBy(site: Site): readonly Site[] {
    const named = this.#namedIn(this.#levelOf(site))
    const awaited = new Set<Site>()
    const follow = ({ runAfter }: Site): void => {
      for (const { name } of runAfter) {
        const found = named.get(name.toLowerCase())
        if (found && !awaited.has(found)) {
          awaited.add(found)
          follow(found)
        }
      }
    }
    follow(site)
    return [...awaited].filter((each) => each !== site)
  }

  #namedIn(level: Level): ReadonlyMap<string, Site> {
    const known = this.#named.get(level)
    if (known) return known
    // Of two with one name the first counts, so it is put in last.
    const named = new Map(level.toReversed().map((site) => [site.name.toLowerCase(), site]))
    this.#named.set(level, named)
    return named
  }

  #levelOf(site: Site): Level {
    return site.container?.levels.find((level) => level.includes(site)) ?? this.#top
  }
}

/** Whether two names are the same; the language does not tell capital from small letters in names. */
export function sameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase()
}
