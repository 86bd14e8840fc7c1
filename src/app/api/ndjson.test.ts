import { expect, it } from 'vitest'
import { linesOf } from './ndjson.ts'

const encoder = new TextEncoder()

/** A body that arrives in the given pieces. */
const arriving = (pieces: ReadonlyArray<string | Uint8Array>) =>
  new ReadableStream<Uint8Array>({
    start(controller) {
      for (const piece of pieces)
        controller.enqueue(typeof piece === 'string' ? encoder.encode(piece) : piece)
      controller.close()
    },
  })

const read = async (...pieces: ReadonlyArray<string | Uint8Array>) => {
  const lines: string[] = []
  for await (const line of linesOf(arriving(pieces))) lines.push(line)
  return lines
}

it('gives whole lines however they are cut on the way', async () => {
  expect(await read('{"a":1}\n{"b', '":2}', '\n{"c":3}\n')).toEqual(['{"a":1}', '{"b":2}', '{"c":3}'])
})

it('joins a letter that was cut in the middle of its bytes', async () => {
  const bytes = encoder.encode('"予定"\n')
  expect(await read(bytes.slice(0, 2), bytes.slice(2, 5), bytes.slice(5))).toEqual(['"予定"'])
})

it('passes over empty lines and gives a last line that has no end', async () => {
  expect(await read('\n\n1\r\n \n2')).toEqual(['1\r', '2'])
})

it('stops the download when the reader has heard enough', async () => {
  let stopped = false
  const endless = new ReadableStream<Uint8Array>({
    pull: (controller) => controller.enqueue(encoder.encode('1\n')),
    cancel() {
      stopped = true
    },
  })
  for await (const line of linesOf(endless)) if (line) break
  expect(stopped).toBe(true)
})
