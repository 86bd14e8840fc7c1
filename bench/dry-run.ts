import { parseArgs } from 'node:util'
import { measureAppointments } from './dry-run/appointments.ts'
import { measureExpressions } from './dry-run/expressions.ts'
import { genuineFlows } from './dry-run/genuine-flows.ts'
import { measureLargest } from './dry-run/largest.ts'
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

// The largest first: later it would find everything warm.
const largest = await measureLargest(await genuineFlows(values.flows))
const expressions = await measureExpressions(seconds)
const templates = await measureAppointments(appointments, seconds)
process.stdout.write(`${report(appointments, expressions, templates, largest)}\n`)
