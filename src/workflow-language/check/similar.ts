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

/** How many characters must be added, dropped, changed or swapped with the next to make one text of the other. */
function distanceOf(one: string, other: string): number {
  const lines = [Array.from({ length: other.length + 1 }, (_, at) => at)]
  const known = (row: number, at: number) => lines[row]?.[at] ?? 0
  for (let row = 1; row <= one.length; row++) {
    const line = [row]
    lines.push(line)
    for (let at = 1; at <= other.length; at++) {
      const changed = known(row - 1, at - 1) + (one[row - 1] === other[at - 1] ? 0 : 1)
      const swapped = row > 1 && at > 1 && one[row - 1] === other[at - 2] && one[row - 2] === other[at - 1]
      const least = Math.min(changed, known(row - 1, at) + 1, known(row, at - 1) + 1)
      line.push(swapped ? Math.min(least, known(row - 2, at - 2) + 1) : least)
    }
  }
  return known(one.length, other.length)
}
