import { badQuery } from './dataverse-error.ts'

/** The columns of a row as the Web API shows them. */
export type Columns = Readonly<Record<string, unknown>>
type Predicate = (columns: Columns) => boolean

/** What a `$filter` asks of a row; with `keys`, no row under any other key can be meant, and with `since`, none changed before. */
export interface Filter {
  readonly matches: Predicate
  readonly keys: ReadonlySet<string> | null
  readonly since: Comparable
}

/** What of a table a filter must know. */
export interface Filterable {
  readonly columnNames: readonly string[]
  readonly key: string
  /** Columns that no filter may name. */
  readonly unfilterable?: readonly string[]
}

/** A value that is the same for every row, or one of the row's columns. */
type Operand = { readonly column: string } | { readonly value: unknown }

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

/** Reads an OData `$filter`; text compares without regard to case. */
export function parseFilter(source: string, { columnNames, key, unfilterable = [] }: Filterable): Filter {
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

  const either = (): Filter => {
    const left = both()
    if (!takeIf('name', 'or')) return left
    const right = either()
    return {
      matches: (columns) => left.matches(columns) || right.matches(columns),
      keys: left.keys && right.keys && new Set([...left.keys, ...right.keys]),
      since: null,
    }
  }
  const both = (): Filter => {
    const left = negation()
    if (!takeIf('name', 'and')) return left
    const right = both()
    return {
      matches: (columns) => left.matches(columns) && right.matches(columns),
      keys: left.keys ?? right.keys,
      since: left.since ?? right.since,
    }
  }
  const negation = (): Filter => {
    if (!takeIf('name', 'not')) return term()
    const { matches } = negation()
    return { matches: (columns) => !matches(columns), keys: null, since: null }
  }
  const term = (): Filter => {
    if (takeIf('punctuation', '(')) {
      const inner = either()
      expect(')')
      return inner
    }
    const call = functions[peek()?.text ?? '']
    return call ? functionCall(call) : comparison()
  }
  const functionCall = (call: (text: string, part: string) => boolean): Filter => {
    take()
    expect('(')
    const text = read(operand(), folded)
    expect(',')
    const part = read(operand(), folded)
    expect(')')
    return { matches: (columns) => call(text(columns), part(columns)), keys: null, since: null }
  }
  const comparison = (): Filter => {
    const left = operand()
    const operator = take().text
    const holds = comparisons[operator] ?? fail()
    const right = operand()
    const [one, other] = [read(left, comparable), read(right, comparable)]
    const [column, value] = 'column' in left && 'value' in right ? [left.column, right.value] : []
    return {
      matches: (columns) => holds(orderOf(one(columns), other(columns))),
      keys: column === key && operator === 'eq' ? new Set([folded(value)]) : null,
      since: column === 'modifiedon' && /^g[et]$/.test(operator) ? comparable(value) : null,
    }
  }
  const operand = (): Operand => {
    const { kind, text } = take()
    if (kind === 'string') return { value: text.slice(1, -1).replaceAll("''", "'") }
    if (kind === 'literal') return { value: /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text }
    if (kind === 'name' && text in words) return { value: words[text] }
    if (kind === 'name' && unfilterable.includes(text))
      throw badQuery(`The property '${text}' cannot be used in the $filter query option.`)
    if (kind === 'name' && columnNames.includes(text)) return { column: text }
    if (kind === 'name') throw badQuery(`Could not find a property named '${text}'.`)
    return fail()
  }

  const filter = either()
  if (next < tokens.length) fail()
  return filter
}

const words: Readonly<Record<string, unknown>> = { true: true, false: false, null: null }

/** What an operand is in a row; a constant is made comparable once, not for each of the rows. */
function read<Value>(operand: Operand, as: (value: unknown) => Value): (columns: Columns) => Value {
  if ('column' in operand) return (columns) => as(columns[operand.column])
  const constant = as(operand.value)
  return () => constant
}

/** A column value in the form in which the database orders it. */
export type Comparable = string | number | null

// Nothing is greater or less than null.
const orderOf = (one: Comparable, other: Comparable) =>
  (one === null) === (other === null) ? compareValues(one, other) : Number.NaN

/** Orders two values the way the database does: null first. */
export function compareValues(one: Comparable, other: Comparable): number {
  if (one === other) return 0
  if (one === null) return -1
  if (other === null) return 1
  return one < other ? -1 : 1
}

/** Text compares without regard to case, and two spellings of one instant (with and without milliseconds) are the same. */
export function comparable(value: unknown): Comparable {
  if (value === null || value === undefined) return null
  if (typeof value === 'number') return value
  if (typeof value === 'boolean') return Number(value)
  const text = folded(value)
  const [, second, fraction = ''] = instant.exec(text) ?? []
  return second ? `${second}.${fraction.padEnd(7, '0')}z` : text
}

const instant = /^(\d{4}-\d\d-\d\dt\d\d:\d\d:\d\d)(?:\.(\d+))?z$/

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
