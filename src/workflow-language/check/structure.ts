import { Findings } from './findings.ts'
import type { Language } from './language.ts'
import { checkLimits } from './limits-kept.ts'
import { readDefinition } from './read-definition.ts'
import { checkRunAfter } from './run-after.ts'
import { type Definition, type Level, type Site, withInner } from './site.ts'

/** What is the matter with the frame of a definition: its actions, their types and their order, not their expressions. */
export function checkStructure(
  definition: unknown,
  { canRun, isDuration }: Pick<Language, 'canRun' | 'isDuration'>,
  findings: Findings = new Findings(),
): Definition {
  const read = readDefinition(definition, findings)
  checkNames(read, findings)
  for (const site of read.sites) checkType(site, canRun, findings)
  for (const level of levelsOf(read.top)) checkRunAfter(level, findings)
  checkLimits(read, isDuration, findings)
  return read
}

function checkNames({ sites }: Definition, findings: Findings): void {
  const seen = new Set<string>()
  for (const { name, path } of sites) {
    const key = name.toLowerCase()
    if (seen.has(key)) findings.report({ path, action: name }, { code: 'duplicate-name', details: { name } })
    seen.add(key)
  }
}

function checkType({ type, path, name }: Site, canRun: (type: string) => boolean, findings: Findings): void {
  if (type === '' || canRun(type)) return
  findings.report(
    { path: [...path, 'type'], action: name },
    { code: 'unknown-action-type', details: { type } },
  )
}

const levelsOf = (top: Level): Level[] => [top, ...top.flatMap(withInner).flatMap(({ levels }) => levels)]
