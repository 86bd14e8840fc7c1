import { parseArgs } from 'node:util'
import { measureAppointments } from './dry-run/appointments.ts'
import { longestChain } from './dry-run/chain.ts'
import { measureExpressions } from './dry-run/expressions.ts'
import { genuineFlows } from './dry-run/genuine-flows.ts'
import { type LargeFlow, measureLarge } from './dry-run/large-flows.ts'
import { report } from './dry-run/report.ts'

const { values } = parseArgs({
  allowPositionals: true,
  options: {
    seconds: { type: 'string', default: '1' },
    appointments: { type: 'string', default: '100' },
    flows: { type: 'string', default: '../shared/flows' },
  },
})
const [seconds, appointments] = [Number(values.seconds), Number(values.appointments)]

// The large ones first: later they would find everything warm.
const [largest] = await genuineFlows(values.flows)
const large: LargeFlow[] = []
for (const flow of [...(largest ? [largest] : []), ...longestChain()])
  large.push(await measureLarge(flow, seconds))
const expressions = await measureExpressions(seconds)
const templates = await measureAppointments(appointments, seconds)
process.stdout.write(`${report(appointments, expressions, templates, large)}\n`)
