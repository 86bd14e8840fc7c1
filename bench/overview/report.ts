import type { Comparison } from './compare.ts'
import type { Times } from './statistics.ts'

/** What was measured in a tenant with so many appointment flows. */
export interface Measured {
  readonly appointmentFlows: number
  readonly warm: Comparison
  readonly busy: Comparison
  readonly newTokens: Comparison
  readonly first: Readonly<
    Record<'accepted' | 'refused', { readonly times: Times; readonly requests: number }>
  >
}

const FLOWS = new Intl.NumberFormat('en')
const ms = (time: number): string => time.toFixed(1)

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map((_, column) => (column === 0 ? '---' : '---:'))), ...rows.map(line)].join(
    '\n',
  )
}

const HEAD = [
  'appointment flows',
  'overview p50',
  'p99',
  'per second',
  'bare calls p50',
  'p99',
  'per second',
  'ratio at p50',
  'calls',
]

function compared(flows: number, { ours, bare, requests }: Comparison): string[] {
  const shown = ({ p50, p99, perSecond }: Times) => [ms(p50), ms(p99), perSecond.toFixed(0)]
  const ratio = `${(ours.p50 / bare.p50).toFixed(2)}x`
  return [FLOWS.format(flows), ...shown(ours), ...shown(bare), ratio, String(requests)]
}

/** The tables, in Markdown; times in ms. */
export function report(flows: number, lanes: number, all: readonly Measured[]): string {
  const of = (name: 'warm' | 'busy' | 'newTokens') =>
    table(
      HEAD,
      all.map((one) => compared(one.appointmentFlows, one[name])),
    )
  const first = all.flatMap(({ appointmentFlows, first: { accepted, refused } }) =>
    Object.entries({ 'is accepted': accepted, 'is refused': refused }).map(([way, { times, requests }]) => [
      FLOWS.format(appointmentFlows),
      way,
      ms(times.p50),
      String(requests),
    ]),
  )
  return [
    `### The overview among ${FLOWS.format(flows)} flows\n\nTimes in ms, against the emulator on the same machine. Bare: the same calls to Microsoft, made at once by a client of node:http.`,
    `Known flows, held tokens, one person at a time\n\n${of('warm')}`,
    `Known flows, held tokens, ${lanes} people at once\n\n${of('busy')}`,
    `Known flows, new tokens (each API's is fetched on behalf of the person)\n\n${of('newTokens')}`,
    `The first overview of a person since the server started\n\n${table(['appointment flows', 'a filter on definitions', 'p50', 'calls'], first)}`,
  ].join('\n\n')
}
