import { describe, expect, it } from 'vitest'
import { leaksIn } from './leak-scanner.fixture.ts'

const ADDRESS = 'hanako.sato@contoso.com'
const base64 = (text: string) => Buffer.from(text).toString('base64')
const percent = (text: string) => [...Buffer.from(text)].map((byte) => `%${byte.toString(16)}`).join('')
const escaped = (text: string) =>
  [...text].map((one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`).join('')
const kinds = (text: string) => [...new Set(leaksIn(text, ['花子', 'Hanako']).map(({ kind }) => kind))]

describe('the scanner finds', () => {
  it.each([
    ['as it is', ADDRESS],
    ['in capitals', ADDRESS.toUpperCase()],
    ['with a plus', 'hanako+book@contoso.co.jp'],
    ['percent-encoded at the sign', 'hanako.sato%40contoso.com'],
    ['percent-encoded whole', percent(ADDRESS)],
    ['percent-encoded twice', 'hanako.sato%2540contoso.com'],
    ['in base64', base64(ADDRESS)],
    ['in base64 in base64', base64(base64(ADDRESS))],
    ['escaped for JSON', escaped(ADDRESS)],
    ['as an entity', 'hanako.sato&#64;contoso.com'],
    ['as a named entity', 'hanako.sato&commat;contoso.com'],
    ['in full-width letters', 'hanako＠contoso.com'],
    ['with something invisible in it', 'hanako\u200b@\u200bcontoso.com'],
    ['in words', 'hanako [at] contoso.com'],
    ['in a quoted body', JSON.stringify(JSON.stringify({ mail: ADDRESS }))],
    ['in another script', '花子@例え.jp'],
  ])('an address %s', (_, text) => expect(kinds(`before ${text} after`)).toContain('address'))

  it.each([
    ['a JWT', `eyJ${'hbGciOiJSUzI1NiJ9'}.${'eyJzdWIiOiIxIn0'}.c2lnbmF0dXJl`],
    ['a header', 'Authorization: Bearer abcdefghijklmnop'],
    ['an opaque token', `0.AXoA${'aB3dE6gH9'.repeat(5)}`],
    ['a JWT, percent-encoded', percent('eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln')],
  ])('%s', (_, text) => expect(kinds(text)).toContain('token'))

  it.each(['花子', 'HANAKO', escaped('花子'), percent('花子'), base64('佐藤 花子'), 'error for hanako:'])(
    'a name in “%s”',
    (text) => expect(kinds(text)).toContain('name'),
  )

  it.each([
    'https://prod.logic.azure.com/x?sig=abcDEF123',
    '{"access_token":"abcdefgh"}',
    'client_secret=a1b2c3d4',
  ])('the secret in “%s”', (text) => expect(kinds(text)).toContain('secret-parameter'))
})

it('the scanner finds nothing in ids, times, hashes, codes and plain words', () => {
  const harmless = [
    '0b1f3c5a-1111-4222-8333-944445555666',
    '2026-11-20T09:00:00.000Z',
    'a'.repeat(64),
    'ChildFlowsUnsupportedForNonOpenApiConnections',
    'Flow client error returned with status code "…" and details "…".',
    'x-ms-service-request-id',
  ]
  expect(leaksIn(harmless.join('\n'))).toEqual([])
})
