import type { Visit } from './visit.ts'

const middle = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b)
  const [low = Number.NaN, high = low] = sorted.slice((sorted.length - 1) >> 1, (sorted.length >> 1) + 1)
  return (low + high) / 2
}

/** What is taken from every visit. */
export const figures = {
  js: ({ scripts }: Visit) => scripts.reduce((sum, { bytes }) => sum + bytes, 0),
  html: ({ htmlBytes }: Visit) => htmlBytes,
  fcp: ({ fcp }: Visit) => fcp,
  lcp: ({ lcp }: Visit) => lcp,
  interactive: ({ interactive }: Visit) => interactive,
  success: ({ success }: Visit) => success ?? Number.NaN,
  work: ({ work }: Visit) => work,
  workInAll: ({ workInAll }: Visit) => workInAll,
} satisfies Record<string, (visit: Visit) => number>

export type Figure = keyof typeof figures

/** The visits of one subject under one profile. */
export class Visits {
  readonly all: Visit[] = []

  median = (figure: Figure): number => middle(this.all.map(figures[figure]))
  least = (figure: Figure): number => Math.min(...this.all.map(figures[figure]))
}
