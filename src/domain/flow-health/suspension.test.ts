import { expect, it } from 'vitest'
import type { Suspension } from './finding.ts'
import { suspensionNamed } from './suspension.ts'

it.each<[string, Suspension]>([
  ['CompanyDlpViolation', 'data-policy'],
  ['CompanyDLPViolation', 'data-policy'],
  ['MissingPremiumLicense', 'licence'],
  ['MissingAdequateQuotaPolicy', 'licence'],
  ['NonCompliantServicePrincipalFlow', 'licence'],
  ['AlwaysFailing', 'failing'],
  ['Inactivity', 'idle'],
  ['None', 'unknown'],
  ['', 'unknown'],
])('a suspension told as “%s” is one by %s', (told, why) => expect(suspensionNamed(told)).toBe(why))
