import { describe, expect, it } from 'vitest'
import { comparable, compareValues, parseFilter } from './odata-filter.ts'

const row = {
  name: "O'Brien",
  count: 3,
  open: true,
  nothing: null,
  id: '0D5A1B2C-0000-4000-8000-000000000001',
  at: '2026-05-01T04:00:00Z',
}
const table = { columnNames: Object.keys(row), key: 'id' }
const holds = (filter: string) => parseFilter(filter, table).matches(row)

describe('an OData filter', () => {
  it.each([
    "name eq 'O''Brien'",
    "name eq 'o''BRIEN'",
    'count eq 3 and open eq true',
    'count gt 2 and count le 3.5',
    "count eq 4 or (count eq 3 and not (name eq 'x'))",
    'id eq 0d5a1b2c-0000-4000-8000-000000000001',
    'at gt 2026-04-30 and at eq 2026-05-01T04:00:00.000Z',
    "contains(name,'brie') and startswith(name,'o') and endswith(name,'N')",
    'nothing eq null and name ne null',
    'count eq 1 and count eq 2 or open eq true',
  ])('holds: %s', (filter) => expect(holds(filter)).toBe(true))

  it.each([
    "name eq 'Brien'",
    'nothing lt 1',
    'nothing ge 0',
    'not (open eq true)',
    'at lt 2026-05-01T04:00:00Z',
    // Quotes that are doubled stay text: this is one name, not two conditions.
    "name eq 'x'' or name ne ''y'",
  ])('does not hold: %s', (filter) => expect(holds(filter)).toBe(false))

  it.each([
    '',
    "name eq 'O'Brien'",
    'name eq',
    'name like 1',
    '(count eq 3',
    'count eq 3)',
    'colour eq 1',
    'count eq 3 3',
    'a;b',
  ])('is refused: %s', (filter) => expect(() => holds(filter)).toThrow())
})

describe('the keys that a filter means', () => {
  const [one, two] = ['0d5a1b2c-0000-4000-8000-000000000001', '0d5a1b2c-0000-4000-8000-000000000002']
  const keysOf = (filter: string) => {
    const { keys } = parseFilter(filter, table)
    return keys && [...keys]
  }

  it.each([
    [`id eq ${one}`, [one]],
    [`id eq ${one} or id eq ${two}`, [one, two]],
    [`(id eq ${one} or id eq ${two}) and count eq 3`, [one, two]],
    [`count eq 3 and id eq '${two.toUpperCase()}'`, [two]],
  ])('are known from %s', (filter, keys) => expect(keysOf(filter)).toEqual(keys))

  it.each([`id eq ${one} or count eq 3`, `not (id eq ${one})`, `id ne ${one}`, 'count eq 3'])(
    'are any for %s',
    (filter) => expect(keysOf(filter)).toBeNull(),
  )
})

describe('the time since which a row was changed', () => {
  const stamped = { ...table, columnNames: ['modifiedon', 'count'] }
  const sinceOf = (filter: string) => parseFilter(filter, stamped).since

  it('is known where every row that is meant was changed since', () => {
    const since = comparable('2026-05-01T04:00:00Z')
    expect(sinceOf('count eq 3 and modifiedon ge 2026-05-01T04:00:00Z')).toBe(since)
    expect(sinceOf('modifiedon gt 2026-05-01T04:00:00Z and count eq 3')).toBe(since)
    expect(sinceOf('modifiedon ge 2026-05-01T04:00:00Z or count eq 3')).toBeNull()
    expect(sinceOf('not (modifiedon ge 2026-05-01T04:00:00Z)')).toBeNull()
    expect(sinceOf('modifiedon le 2026-05-01T04:00:00Z')).toBeNull()
  })
})

describe('a column that cannot be filtered', () => {
  it('is refused in any filter that names it', () => {
    const narrow = { ...table, unfilterable: ['name'] }
    for (const filter of ["contains(name,'x')", "count eq 3 and name eq 'x'"])
      expect(() => parseFilter(filter, narrow)).toThrow("The property 'name' cannot be used")
  })
})

describe('the order of values', () => {
  it('puts nothing first and letters without regard to case', () => {
    const ordered = ['b', null, 'A', 'a1'].map(comparable).toSorted(compareValues)
    expect(ordered).toEqual([null, 'a', 'a1', 'b'])
  })
})
