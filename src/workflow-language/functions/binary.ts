import { fromBase64, fromUtf8, toBase64, utf8 } from './base64.ts'
import { isObject, type JsonObject } from './value-type.ts'

/** Binary content in the envelope that a definition carries it in. */
export interface Binary extends JsonObject {
  readonly '$content-type': string
  /** The bytes in base64. */
  readonly $content: string
}

const octets = 'application/octet-stream'

/** Binary content of bytes in base64. */
export function binary(base64: string, type = octets): Binary {
  return { '$content-type': type, $content: base64 }
}

/** The bytes of a text in UTF-8 as binary content. */
export function binaryOfText(text: string): Binary {
  return binary(toBase64(utf8(text)))
}

/** Whether a value is binary content. */
export function isBinary(value: unknown): value is Binary {
  return isObject(value) && typeof value.$content === 'string' && typeof value['$content-type'] === 'string'
}

/** The text in UTF-8 that bytes in base64 stand for, or null when they stand for none. */
export function textOfBase64(base64: string): string | null {
  const bytes = fromBase64(base64)
  return bytes && fromUtf8(bytes)
}
