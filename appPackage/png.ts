import { inflateSync } from 'node:zlib'

/** A picture, four bytes a pixel: red, green, blue and how opaque it is. */
export interface Picture {
  readonly width: number
  readonly height: number
  readonly rgba: Uint8Array
}

const SIGNATURE = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')

function* chunksOf(png: Buffer) {
  for (let at = SIGNATURE.length; at + 12 <= png.length; at += 12 + png.readUInt32BE(at))
    yield {
      type: png.toString('latin1', at + 4, at + 8),
      data: png.subarray(at + 8, at + 8 + png.readUInt32BE(at)),
    }
}

/** Whichever neighbour is nearest to left + up - corner, as PNG defines it. */
function paeth(left: number, up: number, corner: number): number {
  const toLeft = Math.abs(up - corner)
  const toUp = Math.abs(left - corner)
  const toCorner = Math.abs(left + up - 2 * corner)
  if (toLeft <= toUp && toLeft <= toCorner) return left
  return toUp <= toCorner ? up : corner
}

const predict = (filter: number | undefined, left: number, up: number, corner: number): number =>
  [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter ?? 0] ?? 0

/** Undoes what the filter of each line did to its bytes. */
function unfilter(lines: Buffer, stride: number, step: number): Uint8Array {
  const bytes = new Uint8Array(Math.floor(lines.length / (stride + 1)) * stride)
  for (let at = 0; at < bytes.length; at++) {
    const line = Math.floor(at / stride)
    const first = at % stride < step
    const left = first ? 0 : (bytes[at - step] ?? 0)
    const up = bytes[at - stride] ?? 0
    const corner = first ? 0 : (bytes[at - stride - step] ?? 0)
    bytes[at] = (lines[at + line + 1] ?? 0) + predict(lines[line * (stride + 1)], left, up, corner)
  }
  return bytes
}

const inflated = (data: Buffer): Buffer => {
  try {
    return inflateSync(data)
  } catch {
    return Buffer.alloc(0)
  }
}

/** Reads a PNG of eight bits a channel that is not interlaced, with or without alpha; null for any other. */
export function readPng(file: Uint8Array): Picture | null {
  const png = Buffer.from(file)
  const chunks = [...chunksOf(png)]
  const header = chunks.find(({ type }) => type === 'IHDR')?.data
  const step = { '0806000000': 4, '0802000000': 3 }[header?.toString('hex', 8, 13) ?? '']
  if (!header || !step || !png.subarray(0, 8).equals(SIGNATURE)) return null
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)]
  const data = Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map((chunk) => chunk.data))
  const bytes = unfilter(inflated(data), width * step, step)
  if (bytes.length !== width * height * step) return null
  const rgba = new Uint8Array(width * height * 4).fill(255)
  for (const [at, byte] of bytes.entries()) rgba[Math.floor(at / step) * 4 + (at % step)] = byte
  return { width, height, rgba }
}
