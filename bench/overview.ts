import { parseArgs } from 'node:util'
import { compareNewTokens, compareWarm, firstOverviews } from './overview/compare.ts'
import { startEmulator, startServer } from './overview/processes.ts'
import { type Measured, report } from './overview/report.ts'
import { PEOPLE, Tenant } from './overview/tenant.ts'

const { values } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: 'string', default: '40' }, flows: { type: 'string', default: '50000' } },
})
const rounds = Number(values.rounds)
const count = Number(values.flows)
/** Two people at each of two booking pages: Graph takes four requests at a time for one mailbox. */
const LANES = 4
/** The server is measured, and not how long Microsoft lets one person ask. */
const UNLIMITED = { dataverseLimit: { concurrent: 52 } }
/** As many flows as a mailbox has slots. */
const FLOWS_A_MAILBOX = 5

const emulator = await startEmulator()
const server = await startServer(emulator.url).catch((error: unknown) => {
  emulator.close()
  throw error
})
const places = { emulator: emulator.url, server: server.url }

/** Measures one tenant; there is but one at a time, so that none pays for the memory another takes. */
async function measured(appointmentFlows: number): Promise<Measured> {
  const mailboxes = Math.ceil(appointmentFlows / FLOWS_A_MAILBOX)
  const flows = { count, appointmentFlows, mailboxes }
  const refusing = await Tenant.filled(emulator.url, flows, { clientDataFilter: 'refused', ...UNLIMITED })
  const refused = await firstOverviews(places, refusing, PEOPLE.slice(0, 3))
  await refusing.remove()
  const tenant = await Tenant.filled(emulator.url, flows, UNLIMITED)
  const accepted = await firstOverviews(places, tenant, PEOPLE)
  const warm = await compareWarm(places, tenant, 1, { rounds, turns: 25 })
  const busy = await compareWarm(places, tenant, LANES, { rounds, turns: 50 })
  const newTokens = await compareNewTokens(places, tenant, { rounds, turns: 5 })
  await tenant.remove()
  return { appointmentFlows, warm, busy, newTokens, first: { accepted, refused } }
}

try {
  const all: Measured[] = []
  for (const appointmentFlows of [1, 100, 2000]) {
    all.push(await measured(appointmentFlows))
    process.stderr.write('.')
  }
  process.stdout.write(`\n${report(count, LANES, all)}\n`)
} finally {
  server.close()
  emulator.close()
}
