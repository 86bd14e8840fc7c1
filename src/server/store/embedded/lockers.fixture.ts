import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface, type Interface } from 'node:readline'
import { build } from 'vite'

/** A process that is about to lock a directory. */
export class Locker {
  readonly #child: ChildProcessWithoutNullStreams
  readonly #lines: Interface

  constructor(script: string, directory: string) {
    this.#child = spawn(process.execPath, [script, directory])
    this.#lines = createInterface(this.#child.stdout)
  }

  async said(): Promise<string> {
    const [line] = await once(this.#lines, 'line')
    return String(line)
  }

  /** What comes of trying to lock: `locked`, or the error. */
  async lock(): Promise<string> {
    const said = this.said()
    this.#child.stdin.write('lock\n')
    return said
  }

  /** Ends it as a power cut would. */
  async kill(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return
    const gone = once(this.#child, 'exit')
    this.#child.kill('SIGKILL')
    await gone
  }
}

/** Builds what a locker runs, for a process of its own cannot run our sources. */
export async function lockerScript(directory: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      ssr: join(import.meta.dirname, 'hold-lock.fixture.ts'),
      outDir: directory,
      rolldownOptions: { output: { entryFileNames: 'hold-lock.mjs' } },
    },
  })
  return join(directory, 'hold-lock.mjs')
}
