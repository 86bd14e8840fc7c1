/** A machine and its way to the server. */
export interface Profile {
  readonly name: string
  /** How many times slower than this machine it computes. */
  readonly slower: number
  readonly megabitsPerSecond: number
  readonly latencyMs: number
  readonly viewport: { readonly width: number; readonly height: number }
}

export const phone: Profile = {
  name: 'phone',
  slower: 4,
  megabitsPerSecond: 1.6,
  latencyMs: 150,
  viewport: { width: 390, height: 844 },
}

export const desktop: Profile = {
  name: 'desktop',
  slower: 1,
  megabitsPerSecond: 10,
  latencyMs: 40,
  viewport: { width: 1280, height: 800 },
}
