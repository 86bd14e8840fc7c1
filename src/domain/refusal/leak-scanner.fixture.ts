/** Something in a text that must not have left the house. */
export interface Leak {
  readonly kind: 'token' | 'address' | 'name' | 'secret-parameter'
  readonly found: string
}

const TOKENS = [
  /eyJ[\w-]{10,}\.[\w-]{8,}(?:\.[\w-]*)?/g,
  /\bBearer\s+[\w.~+/-]{12,}=*/gi,
  // Opaque tokens mix capitals, small letters and digits; hashes are hexadecimal and words have no digits.
  /(?<![\w-])(?=[\w-]*[A-Z])(?=[\w-]*[a-z])(?=[\w-]*\d)[\w-]{40,}/g,
]
/** Of an environment, a request, a tenant. */
const IDS = /(?:default-)?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi
const ADDRESSES = [
  /[^\s@"'<>(),:;\\/…]+@[^\s@"'<>(),:;\\/…]+\.[\p{L}]{2,}/gu,
  /[\w.]+\s*[[(]\s*at\s*[\])]\s*[\w.]+/gi,
]
const SECRET_PARAMETERS =
  /\b(?:sig|access_token|refresh_token|id_token|client_secret|assertion|password)["']?\s*[=:]\s*["']?[^&\s"'…]{6,}/gi

/** Names that nothing handed on may hold, for instance of the people in the test's tenant. */
export const GIVEN_NAMES = [
  '花子',
  '太郎',
  '佐藤',
  '鈴木',
  '田中',
  'ハナコ',
  'Adele',
  'Vance',
  'Hanako',
  'Taro',
  'Alex',
  'Wilber',
]

/** Everything in a text that is a token, an address or one of the names, however it was written down. */
export function leaksIn(text: string, names: readonly string[] = GIVEN_NAMES): Leak[] {
  const leaks = new Map<string, Leak>()
  const add = (kind: Leak['kind'], found: string) => leaks.set(`${kind} ${found}`, { kind, found })
  for (const reading of readingsOf(text)) {
    const withoutIds = reading.replace(IDS, ' ')
    for (const pattern of TOKENS) for (const [found] of withoutIds.matchAll(pattern)) add('token', found)
    for (const pattern of ADDRESSES) for (const [found] of reading.matchAll(pattern)) add('address', found)
    for (const [found] of reading.matchAll(SECRET_PARAMETERS)) add('secret-parameter', found)
    for (const name of names) if (isNamed(reading, name)) add('name', name)
  }
  return [...leaks.values()]
}

/** A Latin name is a word of its own, of any case; one of another script may stand anywhere. */
const isNamed = (text: string, name: string): boolean =>
  /^[\w ]+$/.test(name) ? new RegExp(`(?<![a-z])${name}(?![a-z])`, 'i').test(text) : text.includes(name)

/** How deep one way of writing may stand in another. */
const DEEPEST = 3

/** The text as it stands and as it reads once what hides it is undone. */
function readingsOf(text: string): Set<string> {
  const readings = new Set([text])
  let last = [text]
  for (let depth = 0; depth < DEEPEST; depth += 1) {
    last = last.flatMap((one) => undone(one)).filter((one) => one !== '' && !readings.has(one))
    for (const one of last) readings.add(one)
  }
  return readings
}

const ENTITIES: Readonly<Record<string, string>> = { commat: '@', quot: '"', amp: '&', period: '.' }
const character = (code: string, radix: number): string => {
  const point = Number.parseInt(code, radix)
  return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : ''
}

function undone(text: string): string[] {
  return [
    text.replace(/\\u\{?([0-9a-f]{4,6})\}?/gi, (_, code) => character(code, 16)).replace(/\\(["\\/])/g, '$1'),
    text.replace(/(?:%[0-9a-f]{2})+/gi, percentDecoded),
    text
      .replace(/&#x([0-9a-f]{1,6});/gi, (_, code) => character(code, 16))
      .replace(/&#(\d{1,7});/g, (_, code) => character(code, 10))
      .replace(/&(\w+);/g, (entity, name) => ENTITIES[name] ?? entity),
    text.replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, ''),
    text.normalize('NFKC'),
    ...(text.match(/[A-Za-z0-9+/_-]{8,}={0,2}/g) ?? []).map(base64Decoded),
  ]
}

function percentDecoded(run: string): string {
  try {
    return decodeURIComponent(run)
  } catch {
    return run
  }
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** What stands in base64; nothing where it is no text. */
function base64Decoded(encoded: string): string {
  const digits = [...encoded.replace(/=+$/, '').replaceAll('-', '+').replaceAll('_', '/')]
  let bits = ''
  for (const digit of digits) bits += ALPHABET.indexOf(digit).toString(2).padStart(6, '0')
  const bytes = bits.match(/.{8}/g) ?? []
  const text = percentDecoded(
    bytes.map((byte) => `%${Number.parseInt(byte, 2).toString(16).padStart(2, '0')}`).join(''),
  )
  return /^[^\p{Cc}\ufffd]{4,}$/u.test(text) && !/^(?:%[0-9a-f]{2})+$/.test(text) ? text : ''
}
