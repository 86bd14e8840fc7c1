import { crc32, deflateSync } from 'node:zlib'

/** Red, green, blue and how opaque it is. */
export type Colour = readonly [number, number, number, number]

export const white: Colour = [255, 255, 255, 255]
export const blue: Colour = [15, 108, 189, 255]
export const nothing: Colour = [0, 0, 0, 0]

/** The filters by which PNG writes a byte as its difference from a guess, in the order of their numbers. */
const GUESSES = [
  () => 0,
  (left: number) => left,
  (_: number, up: number) => up,
  (left: number, up: number) => Math.floor((left + up) / 2),
  (left: number, up: number, corner: number) => {
    const near = (value: number) => Math.abs(left + up - corner - value)
    const [nearest] = [left, up, corner].sort((one, other) => near(one) - near(other))
    return nearest ?? 0
  },
]

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  checksum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, checksum])
}

interface Drawing {
  readonly size: readonly [width: number, height: number]
  readonly at: (x: number, y: number) => Colour
  readonly filter?: number
  readonly channels?: 3 | 4
  readonly interlaced?: boolean
}

/** Writes a PNG of eight bits a channel, every line with the same filter. */
export function pngOf({ size, at, filter = 0, channels = 4, interlaced = false }: Drawing): Uint8Array {
  const [width, height] = size
  const byte = (x: number, y: number, channel: number) => (x < 0 || y < 0 ? 0 : (at(x, y)[channel] ?? 0))
  const lines = Array.from({ length: height }, (_, y) => [
    filter,
    ...Array.from({ length: width * channels }, (_, index) => {
      const [x, channel] = [Math.floor(index / channels), index % channels]
      const guess = GUESSES[filter]?.(
        byte(x - 1, y, channel),
        byte(x, y - 1, channel),
        byte(x - 1, y - 1, channel),
      )
      return byte(x, y, channel) - (guess ?? 0)
    }),
  ])
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, channels === 4 ? 6 : 2, 0, 0, interlaced ? 1 : 0], 8)
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Uint8Array.from(lines.flat()))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}
