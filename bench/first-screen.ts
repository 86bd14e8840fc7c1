import { parseArgs } from 'node:util'
import { chromium } from '@playwright/test'
import { browserFor } from '../e2e/browser.ts'
import { startDemo } from './first-screen/demo.ts'
import { startPeer } from './first-screen/peers.ts'
import { desktop, phone } from './first-screen/profiles.ts'
import { report } from './first-screen/report.ts'
import { Visits } from './first-screen/statistics.ts'
import { subjects } from './first-screen/subjects.ts'
import { visit } from './first-screen/visit.ts'

// One process for host and tab, also for a page that asks for its own: then all can be slowed down alike.
const ARGUMENTS = ['--no-sandbox', '--disable-site-isolation-trials']

const { values } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: 'string', default: '7' } },
})
const rounds = Number(values.rounds)
// Vite runs this file as in development, yet what it builds here is what people would be served.
process.env.NODE_ENV = 'production'

const started: { close(): unknown }[] = []
const remember = <Started extends { close(): unknown }>(one: Started): Started => {
  started.push(one)
  return one
}
try {
  const peers = { bare: remember(await startPeer('bare')), template: remember(await startPeer('template')) }
  const compared = await subjects(remember(await startDemo()), peers)
  const browser = remember(await chromium.launch({ ...browserFor('whole'), args: ARGUMENTS }))
  const profiles = [phone, desktop].map((profile) => ({
    profile,
    visits: { ours: new Visits(), bare: new Visits(), template: new Visits() },
  }))
  // The first round finds server and computer cold, and does not count.
  for (let round = 0; round <= rounds; round++)
    for (const { profile, visits } of profiles)
      for (const subject of compared) {
        const seen = await visit(browser, subject, profile)
        if (round > 0) visits[subject.name].all.push(seen)
        process.stderr.write('.')
      }
  process.stdout.write(`\n${report(profiles, rounds)}\n`)
} finally {
  for (const one of started) await one.close()
}
