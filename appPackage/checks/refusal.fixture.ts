import { describe, expect, it } from 'vitest'
import { type Changes, packageWith } from '../app-package.fixture.ts'
import { type Colour, pngOf } from '../png.fixture.ts'
import { problemsOf } from './problems.ts'

/** What is broken, how it differs from the package as it is, and every line that is said of it. */
type Case = readonly [what: string, changes: Changes, lines: readonly RegExp[]]

/** Something else at a path of the manifest. */
export const manifest = (path: string, value: unknown): Changes => ({ manifest: { [path]: value } })
/** Something else for a key of the Japanese. */
export const ja = (key: string, value: unknown): Changes => ({ ja: { [key]: value } })
/** Another value of a variable. */
export const env = (name: string, value: string): Changes => ({ env: { [name]: value } })
/** Another icon, square and of these colours. */
export const icon = (name: string, side: number, at: (x: number, y: number) => Colour): Changes => ({
  files: { [`${name}.png`]: pngOf({ size: [side, side], at }) },
})

/** Breaks one rule at a time, and expects its lines and no others. */
export const refuses = (subject: string, cases: readonly Case[]): void => {
  describe(`A package is refused for its ${subject}:`, () => {
    it.each(cases)('%s', async (_, changes, lines) => {
      const problems = problemsOf(await packageWith(changes))
      expect(problems).toHaveLength(lines.length)
      for (const line of lines) expect(problems).toContainEqual(expect.stringMatching(line))
    })
  })
}
