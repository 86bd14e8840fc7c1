import { badQuery } from './dataverse-error.ts'

/** The columns of a row as the Web API shows them. */
export type Columns = Readonly<Record<string, unknown>>
type Operand = (columns: Columns) => unknown
type Predicate = (columns: Columns) => boolean

interface Token {
  readonly kind: 'string' | 'literal' | 'name' | 'punctuation'
  readonly text: string
  readonly position: number
}

const tokenPattern =
  /\s*(?:(?<string>'(?:[^']|'')*')|(?<literal>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|\d{4}-\d\d-\d\d(?:T[\d:.]+Z)?|-?\d+(?:\.\d+)?)|(?<name>[A-Za-z_]\w*)|(?<punctuation>[(),]))/iy

const comparisons: Readonly<Record<string, (order: number) => boolean>> = {
  eq: (order) => order === 0,
  ne: (order) => order !== 0,
  gt: (order) => order > 0,
  ge: (order) => order >= 0,
  lt: (order) => order < 0,
  le: (order) => order <= 0,
}

const functions: Readonly<Record<string, (text: string, part: string) => boolean>> = {
  contains: (text, part) => text.includes(part),
  startswith: (text, part) => text.startsWith(part),
  endswith: (text, part) => text.endsWith(part),
}

/** Reads an OData `$filter` into a test of a row's columns; text compares without regard to case. */
export function parseFilter(source: string, columnNames: readonly string[]): Predicate {
  const tokens = tokenize(source)
  let next = 0

  const peek = () => tokens[next]
  const fail = (): never => {
    throw badQuery(`Syntax error at position ${peek()?.position ?? source.length} in '${source}'.`)
  }
  const take = (): Token => {
    const token = peek() ?? fail()
    next += 1
    return token
  }
  const takeIf = (kind: Token['kind'], text: string): boolean => {
    const token = peek()
    if (token?.kind !== kind || token.text !== text) return false
    next += 1
    return true
  }
  const expect = (text: string) => takeIf('punctuation', text) || fail()

  const either = (): Predicate => {
    const left = both()
    if (!takeIf('name', 'or')) return left
    const right = either()
    return (columns) => left(columns) || right(columns)
  }
  const both = (): Predicate => {
    const left = negation()
    if (!takeIf('name', 'and')) return left
    const right = both()
    return (columns) => left(columns) && right(columns)
  }
  const negation = (): Predicate => {
    if (!takeIf('name', 'not')) return term()
    const operand = negation()
    return (columns) => !operand(columns)
  }
  const term = (): Predicate => {
    if (takeIf('punctuation', '(')) {
      const inner = either()
      expect(')')
      return inner
    }
    const call = functions[peek()?.text ?? '']
    return call ? functionCall(call) : comparison()
  }
  const functionCall = (call: (text: string, part: string) => boolean): Predicate => {
    take()
    expect('(')
    const text = operand()
    expect(',')
    const part = operand()
    expect(')')
    return (columns) => call(folded(text(columns)), folded(part(columns)))
  }
  const comparison = (): Predicate => {
    const left = operand()
    const holds = comparisons[take().text] ?? fail()
    const right = operand()
    return (columns) => holds(orderOf(left(columns), right(columns)))
  }
  const operand = (): Operand => {
    const { kind, text } = take()
    if (kind === 'string') return constant(text.slice(1, -1).replaceAll("''", "'"))
    if (kind === 'literal') return constant(/^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text)
    if (kind === 'name' && text in words) return constant(words[text])
    if (kind === 'name' && columnNames.includes(text)) return (columns) => columns[text]
    if (kind === 'name') throw badQuery(`Could not find a property named '${text}'.`)
    return fail()
  }

  const predicate = either()
  if (next < tokens.length) fail()
  return predicate
}

const words: Readonly<Record<string, unknown>> = { true: true, false: false, null: null }

const constant = (value: unknown) => () => value

// Nothing is greater or less than null.
const orderOf = (one: unknown, other: unknown) =>
  (one === null) === (other === null) ? compareValues(one, other) : Number.NaN

/** Orders two column values the way the database does: null first, text without regard to case. */
export function compareValues(one: unknown, other: unknown): number {
  const [left, right] = [comparable(one), comparable(other)]
  if (left === right) return 0
  if (left === null) return -1
  if (right === null) return 1
  return left < right ? -1 : 1
}

function comparable(value: unknown): string | number | null {
  if (value === null || value === undefined) return null
  if (typeof value === 'number') return value
  if (typeof value === 'boolean') return Number(value)
  const text = folded(value)
  // Two spellings of one instant (with and without milliseconds) are the same.
  return /^\d{4}-\d\d-\d\dt[\d:.]+z$/.test(text) ? new Date(text).toISOString() : text
}

const folded = (value: unknown) => String(value ?? '').toLowerCase()

function tokenize(source: string): Token[] {
  const tokens: Token[] = []
  let position = 0
  while (source.slice(position).trim() !== '') {
    tokenPattern.lastIndex = position
    const match = tokenPattern.exec(source)
    const [kind, text] = Object.entries(match?.groups ?? {}).find(([, found]) => found !== undefined) ?? []
    if (!match || text === undefined || !isKind(kind)) {
      throw badQuery(`Syntax error at position ${position} in '${source}'.`)
    }
    tokens.push({ kind, text, position })
    position = tokenPattern.lastIndex
  }
  return tokens
}

const isKind = (kind: string | undefined): kind is Token['kind'] =>
  kind === 'string' || kind === 'literal' || kind === 'name' || kind === 'punctuation'
