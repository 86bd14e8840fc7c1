import type { Findings } from './findings.ts'
import { containersOf, type Definition, typeOf } from './site.ts'

const loops: ReadonlySet<string> = new Set(['foreach', 'until'])
const onceInRun: ReadonlySet<string> = new Set(['response', 'terminate'])

/** Finds actions that end or answer a run where the platform does not let them, or where nobody hears the answer. */
export function checkPlacement({ sites, triggers }: Definition, findings: Findings): void {
  const splitting = triggers.find(({ definition }) => definition.splitOn !== undefined)
  for (const site of sites) {
    const { path, name, type } = site
    const place = { path, action: name }
    if (!onceInRun.has(typeOf(site))) continue
    const loop = containersOf(site).find((each) => loops.has(typeOf(each)))
    if (loop) findings.report(place, { code: 'not-in-loop', details: { type, loop: loop.name } })
    if (splitting && typeOf(site) === 'response')
      findings.report(place, { code: 'unheard-response', details: { trigger: splitting.name } })
  }
}
