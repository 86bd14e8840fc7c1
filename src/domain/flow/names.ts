const LONGEST = 80

/** The names in a definition, of which no two may be alike. */
export class Names {
  readonly #taken: Set<string>

  constructor(taken: Iterable<string>) {
    this.#taken = new Set([...taken].map((name) => name.toLowerCase()))
  }

  /** Takes a name for an action: the title in the characters names are made of, numbered when it is taken. */
  take(title: string): string {
    const plain =
      title
        .replace(/[^A-Za-z0-9 _]/g, '')
        .trim()
        .replace(/ +/g, '_') || 'Action'
    for (let number = 1; ; number += 1) {
      const suffix = number === 1 ? '' : `_${number}`
      const name = plain.slice(0, LONGEST - suffix.length) + suffix
      if (this.#taken.has(name.toLowerCase())) continue
      this.#taken.add(name.toLowerCase())
      return name
    }
  }
}
