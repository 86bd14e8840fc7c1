import { expect, it } from 'vitest'
import { WINDOWS_TO_IANA_MAP } from 'windows-iana'
import { type Case, call, type Refusal, refusalOf } from './calling.fixture.ts'

const cases: Case[] = [
  ['addDays', ['2024-02-28T09:00:00Z', 1], '2024-02-29T09:00:00.0000000Z'],
  ['addDays', ['2026-01-01', -1, 'yyyy-MM-dd'], '2025-12-31'],
  ['addHours', ['06/24/2026 23:30:00', 1], '2026-06-25T00:30:00.0000000'],
  ['addMinutes', ['2026-06-24T16:30:00Z', -45], '2026-06-24T15:45:00.0000000Z'],
  ['addSeconds', ['2026-06-24T16:30:00.1234567Z', 2400], '2026-06-24T17:10:00.1234567Z'],
  ['convertFromUtc', ['2026-06-24T16:30:00Z', 'Tokyo Standard Time'], '2026-06-25T01:30:00.0000000'],
  ['convertFromUtc', ['2026-06-24T16:30:00', 'India Standard Time', 'HH:mm'], '22:00'],
  ['convertFromUtc', ['2026-06-24T16:30:00Z', 'UTC'], '2026-06-24T16:30:00.0000000Z'],
  ['convertFromUtc', ['2026-07-01T12:00:00Z', 'Central European Standard Time', 'HH:mm'], '14:00'],
  ['convertFromUtc', ['2026-01-01T12:00:00Z', 'Central European Standard Time', 'HH:mm'], '13:00'],
  [
    'convertTimeZone',
    ['06/24/2026 16:30:00', 'UTC', 'Tokyo Standard Time', 'yyyy/MM/dd HH:mm'],
    '2026/06/25 01:30',
  ],
  [
    'convertTimeZone',
    ['2026-01-15T18:00:00', 'Tokyo Standard Time', 'Pacific Standard Time'],
    '2026-01-15T01:00:00.0000000',
  ],
  ['convertTimeZone', ['2026-01-15T09:00:00', 'Tokyo Standard Time', 'UTC'], '2026-01-15T00:00:00.0000000Z'],
  ['convertToUtc', ['2026-07-01T09:00:00', 'GMT Standard Time'], '2026-07-01T08:00:00.0000000Z'],
  // This half hour comes twice; .NET takes the one in winter time.
  ['convertToUtc', ['2026-11-01T01:30:00', 'Eastern Standard Time'], '2026-11-01T06:30:00.0000000Z'],
  ['parseDateTime', ['06/24/2026 16:30:00', 'en-US'], '2026-06-24T16:30:00.0000000'],
  ['parseDateTime', ['6/4/2026 4:05 PM'], '2026-06-04T16:05:00.0000000'],
  ['parseDateTime', ['6/4/2026 12:05:09 am'], '2026-06-04T00:05:09.0000000'],
  ['parseDateTime', ['24/06/2026 16:30:00', 'fr-FR'], '2026-06-24T16:30:00.0000000'],
  ['parseDateTime', ['2026/06/24 16:30', 'ja-JP'], '2026-06-24T16:30:00.0000000'],
  ['parseDateTime', ['2026-06-24T16:30:00Z', 'en-US'], '2026-06-24T16:30:00.0000000Z'],
  ['parseDateTime', ['2026-06-24T16:30:00+09:00'], '2026-06-24T07:30:00.0000000Z'],
  ['parseDateTime', ['2026-06-24T16:30:00.5'], '2026-06-24T16:30:00.5000000'],
]

it.each(cases)('%s of %j is %j', (name, given, result) => {
  expect(call(name, given)).toBe(result)
})

const refusals: Refusal[] = [
  ['addDays', ['2026-01-01', 1.5], 'wrong-type'],
  ['addDays', ['9999-12-31', 1], 'invalid-value'],
  ['addDays', [null, 1], 'wrong-type'],
  ['convertFromUtc', ['2026-01-01', 'Nowhere Standard Time'], 'invalid-value'],
  ['convertToUtc', ['2026-03-08T02:30:00', 'Eastern Standard Time'], 'invalid-value'],
  ['convertToUtc', ['2026-03-08T02:30:00Z', 'Eastern Standard Time'], 'invalid-value'],
  ['formatDateTime', [null, 'yyyy'], 'wrong-type'],
  ['formatDateTime', ['2026-01-01', ''], 'invalid-value'],
  ['formatDateTime', ['2026-01-01', 'yyyy', 'no locale'], 'invalid-value'],
  ['parseDateTime', ['24/06/2026', 'en-US'], 'invalid-value'],
  ['parseDateTime', ['2026-02-29'], 'invalid-value'],
  ['parseDateTime', ['2026-01-01T24:00:00'], 'invalid-value'],
  ['parseDateTime', ['2026-01-01T12:00:00+14:01'], 'invalid-value'],
  ['parseDateTime', ['2026-01-01T12:00:00-15:00'], 'invalid-value'],
  ['parseDateTime', ['2026-01-01T12:00:00+09:60'], 'invalid-value'],
  ['formatDateTime', ['2026-01-01', 'yyyy', 'ja-JP-u-ca-japanese'], 'cannot-simulate'],
  ['formatDateTime', ['2026-01-01', 'yyyy', 'ja-x-clinic'], 'cannot-simulate'],
  ['parseDateTime', ['tomorrow'], 'invalid-value'],
  ['parseDateTime', [''], 'invalid-value'],
  ['utcNow', [], 'cannot-simulate'],
]

it.each(refusals)('%s refuses %j as %s', (name, given, kind) => {
  expect(refusalOf(name, given)).toBe(kind)
})

it('tells the time by the clock it is given', () => {
  const now = () => new Date('2026-06-24T07:08:09.010Z')
  expect(call('utcNow', [], { now })).toBe('2026-06-24T07:08:09.0100000Z')
  expect(call('utcNow', ['HH:mm'], { now })).toBe('07:08')
})

it.each<[name: string, wall: string, zone: string, utc: string]>([
  // Twice an hour; Windows takes the one in winter time.
  ['convertToUtc', '2026-10-25T02:30:00', 'W. Europe Standard Time', '2026-10-25T01:30:00.0000000Z'],
  ['convertToUtc', '2026-11-01T01:59:59', 'America/New_York', '2026-11-01T06:59:59.0000000Z'],
  ['convertToUtc', '2026-04-05T02:30:00', 'AUS Eastern Standard Time', '2026-04-04T16:30:00.0000000Z'],
  ['convertToUtc', '2026-04-05T01:45:00', 'Lord Howe Standard Time', '2026-04-04T15:15:00.0000000Z'],
  // The last and the first moment beside the gap.
  ['convertToUtc', '2026-03-29T01:59:59', 'W. Europe Standard Time', '2026-03-29T00:59:59.0000000Z'],
  ['convertToUtc', '2026-03-29T03:00:00', 'W. Europe Standard Time', '2026-03-29T01:00:00.0000000Z'],
  ['convertToUtc', '1999-06-01T09:00:00', 'Tokyo Standard Time', '1999-06-01T00:00:00.0000000Z'],
])('%s of %s in %s is %s, whatever the clocks do', (name, wall, zone, utc) => {
  expect(call(name, [wall, zone])).toBe(utc)
})

it.each([
  ['2026-03-29T02:30:00', 'W. Europe Standard Time'],
  ['2026-03-08T02:00:00', 'Eastern Standard Time'],
  ['2026-10-04T02:59:59', 'AUS Eastern Standard Time'],
  ['2026-10-04T02:15:00', 'Australia/Lord_Howe'],
])('knows no %s in %s, which the clocks leave out', (wall, zone) => {
  expect(refusalOf('convertTimeZone', [wall, zone, 'UTC'])).toBe('invalid-value')
})

it.each([
  ['convertFromUtc', '1950-06-01T00:00:00Z', 'Tokyo Standard Time'],
  ['convertFromUtc', '2006-07-01T00:00:00Z', 'Eastern Standard Time'],
  ['convertToUtc', '1890-06-01T00:00:00', 'Europe/Berlin'],
])('leaves %s of %s in %s to Microsoft, for Windows has no such old clocks', (name, timestamp, zone) => {
  expect(refusalOf(name, [timestamp, zone])).toBe('cannot-simulate')
})

it('knows every Windows time zone', () => {
  const names = new Set(WINDOWS_TO_IANA_MAP.map((zone) => zone.windowsName))
  const unknown = [...names].filter((name) => refusalOf('convertFromUtc', ['2026-01-01', name]) !== 'none')
  expect(unknown).toEqual([])
})
