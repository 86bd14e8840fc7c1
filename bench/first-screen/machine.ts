import type { CDPSession, Page } from '@playwright/test'
import type { Profile } from './profiles.ts'

/** How long no request may begin or end before a load counts as over. */
const CALM = 1500

/** The machine a page runs on, made as slow as a profile says. */
export class Machine {
  #stirred = Date.now()

  private constructor(readonly session: CDPSession) {}

  /** The tab shares its site with the host, thus process and main thread, so one session slows all of it. */
  static async of(page: Page, { slower, megabitsPerSecond, latencyMs }: Profile): Promise<Machine> {
    const machine = new Machine(await page.context().newCDPSession(page))
    const bytesPerSecond = (megabitsPerSecond * 1e6) / 8
    await machine.session.send('Network.enable')
    await machine.session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: latencyMs,
      downloadThroughput: bytesPerSecond,
      uploadThroughput: bytesPerSecond,
    })
    await machine.session.send('Emulation.setCPUThrottlingRate', { rate: slower })
    await machine.session.send('Performance.enable')
    for (const event of ['Network.requestWillBeSent', 'Network.loadingFinished'] as const)
      machine.session.on(event, () => {
        machine.#stirred = Date.now()
      })
    return machine
  }

  /** Processor time of the main thread so far, in ms; other load on this computer does not change it. */
  async ticks(): Promise<number> {
    const { metrics } = await this.session.send('Performance.getMetrics')
    return 1000 * (metrics.find(({ name }) => name === 'ThreadTime')?.value ?? Number.NaN)
  }

  /** Until everything that was asked for is there, and nothing more is. */
  async calm(): Promise<void> {
    for (let left = CALM; left > 0; left = this.#stirred + CALM - Date.now())
      await new Promise((resolve) => setTimeout(resolve, left))
  }
}
