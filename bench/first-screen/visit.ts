import { EventEmitter, once } from 'node:events'
import type { Browser } from '@playwright/test'
import { Machine } from './machine.ts'
import { type Noticed, noticed } from './noticed.ts'
import type { Profile } from './profiles.ts'
import { type Moment, record } from './record.ts'

/** How long a load may take, in ms. */
const PATIENCE = 60_000

export type SubjectName = 'ours' | 'bare' | 'template'

/** A page that is measured as a tab. */
export interface Subject {
  readonly name: SubjectName
  readonly origin: string
  /** The host's own page, which opens the subject. */
  readonly hostPage: string
  /** Matches once people can do what they came for. */
  readonly usable: string
  /** Whether it says to its host that it is done. */
  readonly reports: boolean
}

/** One load of a tab in a browser that has seen nothing before. */
export interface Visit extends Noticed {
  /** Ticks of the main thread until it was interactive, in ms, slowed as the profile says. */
  readonly work: number
  /** The same with what it does afterwards, unasked. */
  readonly workInAll: number
}

/** Opens the subject in the host and sees what happens. */
export async function visit(browser: Browser, subject: Subject, profile: Profile): Promise<Visit> {
  const context = await browser.newContext({ viewport: profile.viewport, locale: 'en-US' })
  try {
    const page = await context.newPage()
    const machine = await Machine.of(page)
    const told = new EventEmitter()
    let before = Number.NaN
    await context.exposeFunction('tell', async (moment: Moment) => {
      told.emit(moment)
      if (moment !== 'opening') return
      // The host is there by now, and its own start is none of the tab's.
      await machine.slowDown(profile)
      before = await machine.ticks()
    })
    await context.addInitScript(record, subject.usable)
    const signal = AbortSignal.timeout(PATIENCE)
    const reached = Promise.all([
      once(told, 'interactive', { signal }).then(() => machine.ticks()),
      subject.reports && once(told, 'success', { signal }),
    ])
    await page.goto(subject.hostPage, { waitUntil: 'commit' })
    const [interactive] = await reached
    await machine.calm()
    const inAll = await machine.ticks()
    const tab = page.frames().find((frame) => frame.url().startsWith(subject.origin))
    if (!tab) throw new Error('The host has no tab.')
    await machine.mustRun(tab)
    return { ...(await noticed(page, tab)), work: interactive - before, workInAll: inAll - before }
  } catch (error) {
    throw new Error(`${subject.name} could not be measured at ${subject.hostPage}`, { cause: error })
  } finally {
    await context.close()
  }
}
