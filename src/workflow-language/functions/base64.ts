const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** The bytes of a text in UTF-8. */
export function utf8(text: string): number[] {
  const wellFormed = text.replace(/\p{Surrogate}/gu, '\uFFFD')
  const encoded = encodeURIComponent(wellFormed).match(/%[0-9A-F]{2}|[^%]/g) ?? []
  return encoded.map((one) => (one.length === 3 ? Number.parseInt(one.slice(1), 16) : one.charCodeAt(0)))
}

/** The text that bytes in UTF-8 stand for, or null when they stand for none. */
export function fromUtf8(bytes: readonly number[]): string | null {
  try {
    return decodeURIComponent(bytes.map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''))
  } catch {
    return null
  }
}

/** Bytes in base64. */
export function toBase64(bytes: readonly number[]): string {
  const bits = bytes.map((byte) => byte.toString(2).padStart(8, '0')).join('')
  const digits = (bits.match(/.{1,6}/g) ?? []).map((six) => alphabet[Number.parseInt(six.padEnd(6, '0'), 2)])
  return digits.join('').padEnd(Math.ceil(bytes.length / 3) * 4, '=')
}

/** The bytes of a base64 text, or null when it is none. */
export function fromBase64(text: string): number[] | null {
  const compact = text.replace(/\s/g, '')
  if (compact.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(compact)) return null
  const digits = Array.from(compact.replace(/=+$/, ''), (digit) => alphabet.indexOf(digit))
  const bits = digits.map((digit) => digit.toString(2).padStart(6, '0')).join('')
  return (bits.match(/.{8}/g) ?? []).map((eight) => Number.parseInt(eight, 2))
}
