import { expect, it } from 'vitest'
import { pageServer } from './page.fixture.ts'

const ask = pageServer()

const policyOf = async (answer: Promise<Response>): Promise<string[]> =>
  ((await answer).headers.get('content-security-policy') ?? '').replace(/'nonce-[^']+'/, 'NONCE').split('; ')

const HOSTS =
  'https://*.cloud.microsoft https://teams.microsoft.com https://*.teams.microsoft.com https://*.microsoft365.com https://*.office.com https://outlook.office.com https://outlook.office365.com https://outlook-sdf.office.com https://outlook-sdf.office365.com'

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' NONCE",
  "img-src 'self' data:",
  "connect-src 'self' https://login.microsoftonline.com",
  "frame-src 'self' https://login.microsoftonline.com",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types dompurify',
  `frame-ancestors 'self' ${HOSTS}`,
]

it('lets the page run nothing but its own scripts, and only Microsoft frame it', async () => {
  expect(await policyOf(ask('/'))).toEqual(POLICY)
  expect(await policyOf(ask('/auth.html'))).toEqual(POLICY)
})

it('lets TeamsJS ask which hosts are Microsoft’s, in a host only', async () => {
  expect(await policyOf(ask('/?theme=default'))).toContain(
    "connect-src 'self' https://login.microsoftonline.com https://res.cdn.office.net",
  )
})

it('lets the emulator frame the page where there is one', async () => {
  const demo = pageServer({ EMULATOR_URL: 'http://localhost:3979/' })
  expect(await policyOf(demo('/'))).toContain(`frame-ancestors 'self' ${HOSTS} http://localhost:3979`)
})

it('guards every answer, and leaves windows of sign-in their opener', async () => {
  const { headers } = await ask('/')
  expect(
    Object.fromEntries([...headers].filter(([name]) => /^(?:x-|cross|strict|perm|ref)/.test(name))),
  ).toEqual({
    'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
    'referrer-policy': 'no-referrer',
    'strict-transport-security': 'max-age=31536000',
    'x-content-type-options': 'nosniff',
    'x-dns-prefetch-control': 'off',
    'x-download-options': 'noopen',
    'x-permitted-cross-domain-policies': 'none',
    'x-request-id': expect.any(String),
  })
})

it('asks for https for good only where it is reached by it', async () => {
  const plain = pageServer({ PUBLIC_URL: 'http://localhost:3978' })
  expect((await plain('/')).headers.get('strict-transport-security')).toBeNull()
})
