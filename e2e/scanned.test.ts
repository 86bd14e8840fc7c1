import { expect, it } from 'vitest'
import { leaksInText, rowsAboutNobody, secretsOf } from './scanned.ts'

const secrets = secretsOf([
  {
    name: 'chromium 3-1',
    domain: 'tenant31.example',
    users: [{ displayName: '山田 太郎', userPrincipalName: 'taro.yamada@tenant31.example' }],
    businesses: [{ id: 'ContosoClinic@tenant31.example', displayName: 'Contoso Clinic' }],
  },
])
const TOKEN = `Bearer eyJ${'a1B2'.repeat(9)}.eyJ${'c3D4'.repeat(9)}.${'e5F6'.repeat(9)}`
const PLANTED = [
  ['token', TOKEN],
  ['address', 'taro.yamada@tenant31.example'],
  ['name', 'Contoso Clinic'],
  ['name', '山田 太郎'],
  ['name', 'workflow-desk-demo-secret'],
] as const

const bundle = (planted: string) =>
  JSON.stringify({ problem: { code: 'refused' }, refusal: { layers: [{ code: planted, message: null }] } })
const logged = (planted: string) =>
  `2026-11-28T17:00:00.000Z 0b1f3c5a-1111-4222-8333-944445555666 GET /api/businesses/:address Error: ${planted}\n    at overviewOf (start.js:1:2)`
const row = (outcome: string) => ({
  tenant_id: '0b1f3c5a-1111-4222-8333-944445555666',
  mailbox: 'contosoclinic@tenant31.example',
  action: 'flow on',
  outcome,
})
const backup = (planted: string) =>
  [
    {
      tables: [
        { name: 'requests', rows: 1 },
        { name: 'audit_log', rows: 2 },
      ],
    },
    { requester_name: '山田 太郎' },
    row('done'),
    row(planted),
  ]
    .map((line) => `${JSON.stringify(line)}\n`)
    .join('')

const PLACES = [
  ['a support bundle', bundle],
  ['what a server wrote', logged],
  ['the audit log', (planted: string) => rowsAboutNobody(backup(planted)).join('\n')],
] as const

it.each(PLACES)('nothing is found in %s where nothing is', (_, place) => {
  expect(leaksInText(place('Forbidden'), secrets)).toEqual([])
})

it.each(
  PLACES.flatMap(([name, place]) => PLANTED.map(([kind, planted]) => [kind, name, planted, place] as const)),
)('a %s is found in %s: %s', (kind, _, planted, place) => {
  expect(leaksInText(place(planted), secrets).map((leak) => leak.kind)).toContain(kind)
})
