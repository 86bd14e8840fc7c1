import type { Whereabouts } from './finding.ts'
import { containersOf, type Definition, type Level, type Site } from './site.ts'

/** Which actions have ended before an action begins, as far as the order that the definition demands tells. */
export class Precedence {
  readonly #top: Level
  readonly #named = new Map<Level, ReadonlyMap<string, Site>>()
  readonly #direct = new Map<Site, readonly Site[]>()
  readonly #all = new Map<Site, ReadonlySet<Site>>()

  constructor({ top }: Definition) {
    this.#top = top
  }

  /** Whether an action has a result when another one begins. */
  isBefore(earlier: Site, site: Site): boolean {
    const around = [earlier, ...containersOf(earlier)]
    return [site, ...containersOf(site)].some((each) => {
      const beside = around.find(({ container }) => container === each.container)
      return beside !== undefined && this.#awaits(each, beside)
    })
  }

  /** Where an action that has no result yet stands. */
  whereabouts(other: Site, site: Site): Whereabouts {
    if (other === site) return 'itself'
    if (containersOf(site).includes(other)) return 'around'
    return this.isBefore(site, other) ? 'after' : 'beside'
  }

  /** Whether an action waits for another one beside it, directly or by way of others. */
  #awaits(site: Site, other: Site): boolean {
    if (other === site) return false
    return this.#awaitedBy(site).includes(other) || this.#allAwaitedBy(site).has(other)
  }

  #allAwaitedBy(site: Site): ReadonlySet<Site> {
    const known = this.#all.get(site)
    if (known) return known
    const all = new Set(this.#awaitedBy(site))
    // A set goes through what is added meanwhile as well.
    for (const awaited of all) for (const each of this.#awaitedBy(awaited)) all.add(each)
    this.#all.set(site, all)
    return all
  }

  #awaitedBy(site: Site): readonly Site[] {
    const known = this.#direct.get(site)
    if (known) return known
    const named = this.#namedIn(this.#levelOf(site))
    const awaited = site.runAfter.flatMap(({ name }) => named.get(name.toLowerCase()) ?? [])
    this.#direct.set(site, awaited)
    return awaited
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
