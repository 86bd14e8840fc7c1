import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type Colour, pngOf } from './png.fixture.ts'
import { readPng } from './png.ts'

const coloured = (x: number, y: number): Colour => [
  (x * 83) % 256,
  (y * 151) % 256,
  (x * y * 37) % 256,
  (x * 29 + y) % 256,
]
const size = [7, 5] as const
const pixels = (alpha: boolean) =>
  Array.from({ length: 35 }, (_, at) => {
    const [red, green, blue, opaque] = coloured(at % 7, Math.floor(at / 7))
    return [red, green, blue, alpha ? opaque : 255]
  }).flat()

describe('A picture is read', () => {
  it.each([0, 1, 2, 3, 4])('whatever filter its lines have been written with: %i', (filter) => {
    expect(readPng(pngOf({ size, at: coloured, filter }))).toEqual({
      width: 7,
      height: 5,
      rgba: Uint8Array.from(pixels(true)),
    })
  })

  it('as wholly opaque where it has no alpha', () => {
    const picture = readPng(pngOf({ size, at: coloured, channels: 3, filter: 4 }))
    expect([...(picture?.rgba ?? [])]).toEqual(pixels(false))
  })

  it.each(['color', 'outline'])('as Chromium has drawn it: %s.png', (name) => {
    const picture = readPng(readFileSync(new URL(`${name}.png`, import.meta.url)))
    expect(picture?.rgba).toHaveLength((picture?.width ?? 0) * (picture?.height ?? 0) * 4)
  })
})

describe('A picture is not read', () => {
  const whole = pngOf({ size, at: coloured })
  it.each([
    ['that is no picture', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['that is empty', new Uint8Array()],
    ['that is interlaced', pngOf({ size, at: coloured, interlaced: true })],
    ['that is cut off', whole.subarray(0, whole.length - 40)],
  ])('%s', (_, file) => {
    expect(readPng(file)).toBeNull()
  })
})
