import type { Suspension } from './finding.ts'

const TABLE: readonly (readonly [Suspension, RegExp])[] = [
  ['licence', /licen[cs]e|serviceprincipalflow|quota|plan/i],
  ['data-policy', /dlp|data.?(loss|policy)|policy/i],
  ['failing', /fail|error/i],
  ['idle', /idle|inactiv|dormant|unused/i],
]

/** Why a flow was suspended, from the name or the sentence by which either road tells it. */
export const suspensionNamed = (told: string): Suspension =>
  TABLE.find(([, pattern]) => pattern.test(told))?.[0] ?? 'unknown'
