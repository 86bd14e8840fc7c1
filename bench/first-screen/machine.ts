import type { CDPSession, Frame, Page } from '@playwright/test'
import type { Profile } from './profiles.ts'

/** How long no request may begin or end before a load counts as over. */
const CALM = 1500

/** The machine a page runs on, which can be made as slow as a profile says. */
export class Machine {
  #stirred = Date.now()

  private constructor(
    readonly page: Page,
    readonly session: CDPSession,
  ) {}

  static async of(page: Page): Promise<Machine> {
    const machine = new Machine(page, await page.context().newCDPSession(page))
    await machine.session.send('Network.enable')
    await machine.session.send('Performance.enable', { timeDomain: 'threadTicks' })
    for (const event of ['Network.requestWillBeSent', 'Network.loadingFinished'] as const)
      machine.session.on(event, () => {
        machine.#stirred = Date.now()
      })
    return machine
  }

  async slowDown({ slower, megabitsPerSecond, latencyMs }: Profile): Promise<void> {
    const bytesPerSecond = (megabitsPerSecond * 1e6) / 8
    await this.session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: latencyMs,
      downloadThroughput: bytesPerSecond,
      uploadThroughput: bytesPerSecond,
    })
    await this.session.send('Emulation.setCPUThrottlingRate', { rate: slower })
  }

  /** Processor time of the main thread's tasks so far, in ms; other load on this computer does not change it. */
  async ticks(): Promise<number> {
    const { metrics } = await this.session.send('Performance.getMetrics')
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN)
  }

  /** Frames of one site share a process and its main thread, so that one session slows all of them. */
  async mustRun(frame: Frame): Promise<void> {
    const apart = await this.page
      .context()
      .newCDPSession(frame)
      .catch(() => null)
    if (apart) throw new Error(`${frame.url()} runs in a process of its own, which was not slowed down.`)
  }

  /** Until everything that was asked for is there, and nothing more is. */
  async calm(): Promise<void> {
    for (let left = CALM; left > 0; left = this.#stirred + CALM - Date.now())
      await new Promise((resolve) => setTimeout(resolve, left))
  }
}
