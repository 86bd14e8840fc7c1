import type { Findings } from './findings.ts'
import { neverRunning } from './reach.ts'
import { similarTo } from './similar.ts'
import type { Level, Site } from './site.ts'

const statuses: ReadonlySet<string> = new Set(['succeeded', 'failed', 'skipped', 'timedout', 'cancelled'])

/** Finds what is wrong with the order of actions that stand side by side. */
export function checkRunAfter(level: Level, findings: Findings): void {
  const known = new Set(level.map(({ name }) => name.toLowerCase()))
  for (const { name, runAfter } of level) {
    for (const { name: awaited, statuses: listed, path } of runAfter) {
      const place = { path, action: name }
      if (!known.has(awaited.toLowerCase())) {
        const others = level.map((each) => each.name).filter((each) => each !== name)
        findings.report(place, {
          code: 'unknown-predecessor',
          details: { name: awaited, similar: similarTo(awaited, others) },
        })
      }
      for (const status of listed.filter((each) => !statuses.has(each.toLowerCase()))) {
        findings.report(place, { code: 'unknown-status', details: { status } })
      }
    }
  }
  const ordered = reportCycles(level, findings)
  reportUnreachable(ordered, findings)
}

/** The actions in the order they can run in, without those that wait for each other. */
function reportCycles(level: Level, findings: Findings): Level {
  const byName = new Map(level.map((site) => [site.name.toLowerCase(), site]))
  const waiting = new Set(level)
  const ordered: Site[] = []
  const isReady = ({ runAfter }: Site) =>
    runAfter.every(({ name }) => {
      const awaited = byName.get(name.toLowerCase())
      return !awaited || !waiting.has(awaited)
    })
  const firstReady = () => {
    for (const site of waiting) if (isReady(site)) return site
    return undefined
  }
  for (let next = firstReady(); next; next = firstReady()) {
    waiting.delete(next)
    ordered.push(next)
  }
  const inCycle = [...waiting].filter((site) => waitsForItself(site, byName))
  const [first] = inCycle
  if (first) {
    const place = { path: [...first.path, 'runAfter'], action: first.name }
    findings.report(place, { code: 'cycle', details: { names: inCycle.map(({ name }) => name) } })
  }
  return ordered
}

function waitsForItself(site: Site, byName: ReadonlyMap<string, Site>): boolean {
  const seen = new Set<Site>()
  const reaches = ({ runAfter }: Site): boolean =>
    runAfter.some(({ name }) => {
      const awaited = byName.get(name.toLowerCase())
      if (!awaited || seen.has(awaited)) return awaited === site
      seen.add(awaited)
      return awaited === site || reaches(awaited)
    })
  return reaches(site)
}

function reportUnreachable(ordered: Level, findings: Findings): void {
  for (const site of neverRunning(ordered)) {
    const waitsFor = Object.fromEntries(site.runAfter.map(({ name, statuses: listed }) => [name, listed]))
    findings.report(
      { path: [...site.path, 'runAfter'], action: site.name },
      { code: 'never-runs', details: { waitsFor } },
    )
  }
}
