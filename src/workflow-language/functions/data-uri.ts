import { toBase64, utf8 } from './base64.ts'
import { type Binary, binary, textOfBase64 } from './binary.ts'
import { EvaluationFailure } from './evaluation-failure.ts'
import { decodeComponent } from './uri-component.ts'

const form = /^\s*data:([^,]*?)(;base64)?,(.*?)\s*$/is

/** What a data URI is that names no type. */
const unnamed = 'text/plain;charset=US-ASCII'

/** A text as a data URI. */
export function dataUriOf(text: string): string {
  return `data:text/plain;charset=utf-8;base64,${toBase64(utf8(text))}`
}

/** What a data URI carries; null when the text is no data URI. */
export function binaryOfDataUri(uri: string): Binary | null {
  const found = form.exec(uri)
  if (!found) return null
  const [, type, encoded, content = ''] = found
  const decoded = decodeComponent(content)
  return binary(encoded ? decoded : toBase64(utf8(decoded)), type || unnamed)
}

/** The text that a data URI carries; null when the text is no data URI or carries no text. */
export function textOfDataUri(uri: string): string | null {
  const carried = binaryOfDataUri(uri)
  if (!carried) return null
  const charset = /;\s*charset=([^;]*)/i.exec(carried['$content-type'])?.[1] ?? 'utf-8'
  if (/^(?:utf-8|us-ascii)$/i.test(charset)) return textOfBase64(carried.$content)
  throw new EvaluationFailure('cannot-simulate', `The character set '${charset}' is not known here.`)
}
