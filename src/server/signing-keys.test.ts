import { expect, it } from 'vitest'
import { startFixture } from './desk.fixture.ts'
import { type Answer, dies, says, serving } from './gateways/serving.fixture.ts'
import { identityOf } from './identity.ts'

const fixture = startFixture()

it.each([
  ['hangs', () => {}, 'timeout'],
  ['breaks off', dies, 'unreachable'],
  ['refuses', says(500), 'unreadable'],
  ['answers with a page', (_, response) => void response.end('<html>'), 'unreadable'],
  ['answers with half of them', (_, response) => void response.end('{"keys":[{"kty"'), 'unreadable'],
  ['answers with nonsense', says(200, { keys: 'none' }), 'unreadable'],
] satisfies [string, Answer, string][])(
  'signs nobody out because Entra, asked for its keys, %s',
  async (_, answer, code) => {
    const token = await fixture.token(await fixture.tenant('Keys'), 'adele.vance')
    const { url } = await serving(answer)
    const entra = { ...fixture.config.entra, url: new URL(url).origin }
    const identify = identityOf({ ...fixture.config, entra, timeouts: { read: 100, write: 100 } })
    await expect(identify(`Bearer ${token}`)).rejects.toMatchObject({
      refusal: { service: 'entra', operation: 'read the signing keys', layers: [{ code }] },
    })
  },
)
