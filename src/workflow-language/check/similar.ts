/** The name most like another one, if any is like it: as people mistype, or write blanks for underscores. */
export function similarTo(name: string, names: Iterable<string>): string | null {
  const wanted = name.toLowerCase()
  let best: { name: string; distance: number } | null = null
  for (const each of names) {
    const distance = distanceOf(wanted, each.toLowerCase())
    if (distance <= Math.max(1, Math.floor(wanted.length / 4)) && distance < (best?.distance ?? Infinity)) {
      best = { name: each, distance }
    }
  }
  return best?.name ?? null
}

/** How many characters must be added, dropped or changed to make one text of the other. */
function distanceOf(one: string, other: string): number {
  let above = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (const [row, character] of [...one].entries()) {
    const line = [row + 1]
    for (const [at, compared] of [...other].entries()) {
      const changed = (above[at] ?? 0) + (character === compared ? 0 : 1)
      line.push(Math.min(changed, (above[at + 1] ?? 0) + 1, (line[at] ?? 0) + 1))
    }
    above = line
  }
  return above.at(-1) ?? 0
}
