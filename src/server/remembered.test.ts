import { describe, expect, it } from 'vitest'
import { LastUsed, onceAtATime, remembered } from './remembered.ts'

describe('what was used last', () => {
  it('is kept up to a weight, and what was not used for the longest time goes first', () => {
    const kept = new LastUsed<string>(6, (word) => word.length)
    for (const word of ['one', 'two']) kept.set(word, word)
    kept.get('one')
    kept.set('four', 'four')
    expect(['one', 'two', 'four'].map((key) => kept.get(key))).toEqual([undefined, undefined, 'four'])
    kept.set('a', 'a')
    expect(['a', 'four'].map((key) => kept.get(key))).toEqual(['a', 'four'])
  })

  it('is weighed anew when it is kept anew, and kept even if it is too heavy alone', () => {
    const kept = new LastUsed<string>(6, (word) => word.length)
    kept.set('other', 'x')
    kept.set('key', 'word')
    kept.set('key', 'longer word')
    expect([kept.get('key'), kept.get('other')]).toEqual(['longer word', undefined])
    kept.set('key', 'w')
    kept.set('other', 'x')
    expect([kept.get('key'), kept.get('other')]).toEqual(['w', 'x'])
  })
})

/** Something to learn, as often as it is asked for; each answer waits to be given. */
function lessons() {
  const waiting: { resolve: (value: string) => void; reject: (error: Error) => void }[] = []
  const learn = () => new Promise<string>((resolve, reject) => waiting.push({ resolve, reject }))
  return { waiting, learn }
}

describe('doing a thing once at a time', () => {
  it('gives all who ask at once the same answer, and does it again for who asks later', async () => {
    const { waiting, learn } = lessons()
    const once = onceAtATime<string>()
    const asked = [once('key', learn), once('key', learn), once('other', learn)]
    for (const [index, { resolve }] of waiting.entries()) resolve(`answer ${index}`)
    expect(await Promise.all(asked)).toEqual(['answer 0', 'answer 0', 'answer 1'])
    once('key', learn)
    expect(waiting).toHaveLength(3)
  })

  it('tells all of them of a failure, and remembers none', async () => {
    const { waiting, learn } = lessons()
    const once = onceAtATime<string>()
    const asked = [once('key', learn), once('key', learn)]
    waiting[0]?.reject(new Error('down'))
    expect((await Promise.allSettled(asked)).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    const again = once('key', learn)
    waiting[1]?.resolve('up')
    expect(await again).toBe('up')
  })
})

describe('what is remembered', () => {
  const start = () => {
    const clock = { now: 0 }
    const { waiting, learn } = lessons()
    const memory = remembered<string>({ most: 10, ages: 5, expires: 60, now: () => clock.now })
    const recall = () => memory.recall('key', learn)
    return { clock, waiting, learn, memory, recall }
  }

  it('is learnt once, and learnt anew behind the scenes when it has aged', async () => {
    const { clock, waiting, recall } = start()
    const first = recall()
    waiting[0]?.resolve('old')
    expect([await first, await recall()]).toEqual(['old', 'old'])
    expect(waiting).toHaveLength(1)
    clock.now = 5
    expect(await recall()).toBe('old')
    waiting[1]?.resolve('new')
    await expect.poll(recall).toBe('new')
  })

  it('stays as it was when it cannot be learnt anew, and is tried again', async () => {
    const { clock, waiting, recall } = start()
    const first = recall()
    waiting[0]?.resolve('old')
    await first
    clock.now = 5
    await recall()
    waiting[1]?.reject(new Error('down'))
    await expect
      .poll(async () => {
        expect(await recall()).toBe('old')
        return waiting.length
      })
      .toBe(3)
  })

  it('is waited for when it has expired', async () => {
    const { clock, waiting, recall } = start()
    const first = recall()
    waiting[0]?.resolve('old')
    await first
    clock.now = 60
    const awaited = recall()
    waiting[1]?.reject(new Error('down'))
    await expect(awaited).rejects.toThrow('down')
  })

  it('is learnt at once where that is wanted', async () => {
    const { waiting, learn, memory, recall } = start()
    const first = recall()
    waiting[0]?.resolve('old')
    await first
    const renewed = memory.renew('key', learn)
    waiting[1]?.resolve('new')
    expect([await renewed, await recall()]).toEqual(['new', 'new'])
  })
})
