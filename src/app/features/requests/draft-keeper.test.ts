import { expect, it } from 'vitest'
import { DraftKeeper, type Keeping, type Writing } from './draft-keeper.ts'

/** A keeper whose moments pass, and whose writings end, when the test says so. */
function keeping() {
  const told: Keeping[] = []
  const begun: (Writing & { readonly draft: string; end: (error?: Error) => void })[] = []
  let waiting: (() => void) | null = null
  const keeper = new DraftKeeper<string>({
    write: (draft, how) =>
      new Promise<void>((resolve, reject) => {
        how.signal.addEventListener('abort', () => reject(new Error('aborted')))
        begun.push({ ...how, draft, end: (error) => (error ? reject(error) : resolve()) })
      }),
    later: (work) => {
      waiting = work
      return () => {
        waiting = null
      }
    },
    tell: (state) => told.push(state),
  })
  /** Lets all that can happen by itself happen. */
  const settled = () => new Promise((resolve) => setImmediate(resolve))
  return {
    keeper,
    told,
    drafts: () => begun.map(({ draft }) => draft),
    last: () => {
      const last = begun.at(-1)
      if (!last) throw new Error('Nothing was written.')
      return last
    },
    aMomentPasses: () => {
      const work = waiting
      waiting = null
      work?.()
    },
    async ends(error?: Error) {
      begun.at(-1)?.end(error)
      await settled()
    },
    settled,
  }
}

it('writes a moment after the last change, and no change before it', async () => {
  const { keeper, told, drafts, aMomentPasses, ends } = keeping()
  keeper.change('a')
  keeper.change('ab')
  expect(drafts()).toEqual([])
  aMomentPasses()
  expect(drafts()).toEqual(['ab'])
  await ends()
  expect(told).toEqual(['saving', 'saving', 'saved'])
})

it('writes one at a time, and then the last of what has changed meanwhile', async () => {
  const { keeper, told, drafts, aMomentPasses, ends } = keeping()
  for (const draft of ['a', 'b', 'c']) {
    keeper.change(draft)
    aMomentPasses()
  }
  expect(drafts()).toEqual(['a'])
  await ends()
  expect(drafts()).toEqual(['a', 'c'])
  expect(told.at(-1)).toBe('saving')
  await ends()
  expect([drafts().length, told.at(-1)]).toEqual([2, 'saved'])
})

it('does not write in the middle of a word because an earlier writing has ended', async () => {
  const { keeper, drafts, aMomentPasses, ends } = keeping()
  keeper.change('a')
  aMomentPasses()
  keeper.change('ab')
  await ends()
  expect(drafts()).toEqual(['a'])
  aMomentPasses()
  expect(drafts()).toEqual(['a', 'ab'])
})

it('says what could not be written, and tries again with the next change', async () => {
  const { keeper, told, drafts, aMomentPasses, ends } = keeping()
  keeper.change('a')
  aMomentPasses()
  await ends(new Error('offline'))
  expect(told.at(-1)).toBe('unsaved')
  keeper.change('ab')
  aMomentPasses()
  await ends()
  expect([drafts(), told.at(-1)]).toEqual([['a', 'ab'], 'saved'])
})

it('writes what has not arrived at once when the page leaves, and only once', async () => {
  const { keeper, drafts, last, aMomentPasses, ends } = keeping()
  keeper.flush()
  expect(drafts()).toEqual([])
  keeper.change('a')
  keeper.flush()
  keeper.flush()
  aMomentPasses()
  expect(drafts()).toEqual(['a'])
  expect(last().leaving).toBe(true)
  await ends()
  keeper.flush()
  expect(drafts()).toEqual(['a'])
})

it('overtakes what is still under way when the page leaves, for the page would take it along', async () => {
  const { keeper, told, drafts, last, aMomentPasses, ends, settled } = keeping()
  keeper.change('a')
  aMomentPasses()
  const first = last()
  keeper.flush()
  expect([drafts(), first.signal.aborted]).toEqual([['a', 'a'], true])
  keeper.change('ab')
  keeper.flush()
  await settled()
  expect(drafts()).toEqual(['a', 'a', 'ab'])
  await ends()
  expect(told.filter((state) => state !== 'saving')).toEqual(['saved'])
})

it('writes after what is under way, and passes on what went wrong, which the next leaving tries again', async () => {
  const { keeper, drafts, aMomentPasses, ends } = keeping()
  keeper.change('a')
  aMomentPasses()
  const written = keeper.write('whole')
  expect(drafts()).toEqual(['a'])
  await ends()
  keeper.flush()
  expect(drafts()).toEqual(['a', 'whole'])
  const refused = expect(written).rejects.toThrow('offline')
  await ends(new Error('offline'))
  await refused
  keeper.flush()
  expect(drafts()).toEqual(['a', 'whole', 'whole'])
})

it('writes nothing more of a draft that is dropped', async () => {
  const { keeper, drafts, aMomentPasses, ends } = keeping()
  keeper.change('a')
  aMomentPasses()
  keeper.change('ab')
  const dropped = keeper.drop()
  await ends()
  await dropped
  aMomentPasses()
  keeper.flush()
  expect(drafts()).toEqual(['a'])
})
