/** The lines of a stream of newline-delimited JSON, as they arrive; empty lines are heartbeats. */
export async function* linesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = body.getReader()
  const decoder = new TextDecoder()
  let rest = ''
  try {
    for (;;) {
      const { done, value } = await reader.read()
      rest += done ? decoder.decode() : decoder.decode(value, { stream: true })
      const lines = rest.split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) if (line.trim()) yield line
      if (done) break
    }
    if (rest.trim()) yield rest
  } finally {
    // Whoever stops reading early also stops the download.
    await reader.cancel().catch(() => undefined)
  }
}
