/** What stands blank before each word but the first, from left to right; present only when it is not the usual. */
export interface Spaced {
  readonly blanks?: readonly string[]
}

/** How the words of a call are spaced as the designer writes it: one blank behind each comma. */
export function usualInCall(count: number): readonly string[] {
  const inside = Array.from({ length: count }, (_, at) => (at === 0 ? [''] : ['', ' ']))
  return ['', ...inside.flat(), '']
}

/** How the words of a member are spaced: the question mark, the dot or bracket, the key and the closing bracket. */
export const usualInMember: readonly string[] = ['', '', '', '']

/** How a whole expression stands between its marks. */
export const usualAround: readonly string[] = ['', '']

/** Keeps blanks that are not the usual ones. */
export function spaced(blanks: readonly string[], usual: readonly string[]): Spaced {
  return blanks.every((blank, at) => blank === usual[at]) ? {} : { blanks }
}
