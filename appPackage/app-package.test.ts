import { strFromU8, unzipSync } from 'fflate'
import { afterEach, expect, it, vi } from 'vitest'
import { environment, packageWith } from './app-package.fixture.ts'
import { problemsOf } from './checks/problems.ts'
import { zipOf } from './zip.ts'

afterEach(() => vi.unstubAllEnvs())

it('The package keeps every rule of Microsoft’s schema, and those that the schema misses', async () => {
  expect(problemsOf(await packageWith({}))).toEqual([])
})

it('The archive holds the manifest, its languages and its icons at its root, and nothing else', async () => {
  const files = unzipSync(zipOf(await packageWith({})))
  expect(Object.keys(files)).toEqual(['manifest.json', 'ja.json', 'color.png', 'outline.png'])
})

it('The manifest in the archive names the host, the registration and the publisher, and the version of the product', async () => {
  const { 'manifest.json': file = new Uint8Array() } = unzipSync(
    zipOf(await packageWith({ version: '3.2.1' })),
  )
  const { PUBLIC_URL, ENTRA_CLIENT_ID, TEAMS_APP_ID } = environment
  const uri = `api://desk.fabrikam.com/${ENTRA_CLIENT_ID}`
  expect(JSON.parse(strFromU8(file))).toMatchObject({
    id: TEAMS_APP_ID,
    version: '3.2.1',
    developer: { name: 'Fabrikam', termsOfUseUrl: environment.TERMS_URL },
    staticTabs: [
      {
        contentUrl: `${PUBLIC_URL}/?theme={app.theme}&locale={app.locale}&at={page.subPageId}`,
        websiteUrl: `${PUBLIC_URL}/`,
      },
    ],
    configurableTabs: [
      { configurationUrl: `${PUBLIC_URL}/teams/configure?theme={app.theme}&locale={app.locale}` },
    ],
    validDomains: ['desk.fabrikam.com'],
    webApplicationInfo: {
      id: ENTRA_CLIENT_ID,
      resource: uri,
      nestedAppAuthInfo: [
        { redirectUri: 'brk-multihub://desk.fabrikam.com', scopes: [`${uri}/access_as_user`] },
      ],
    },
  })
})

it('A page on a port of its own keeps the port where an origin is meant, and loses it where a host name is', async () => {
  const app = await packageWith({ env: { PUBLIC_URL: 'https://localhost:8443/' } })
  expect(problemsOf(app)).toEqual([])
  expect(app.manifest.validDomains).toEqual(['localhost'])
  expect(app.manifest.webApplicationInfo?.nestedAppAuthInfo[0]?.redirectUri).toBe(
    'brk-multihub://localhost:8443',
  )
})

it('What a publisher is called may hold quotes and dollar signs', async () => {
  const app = await packageWith({ env: { DEVELOPER_NAME: 'Fabrikam "$&" Ltd.' } })
  expect(app.documents.get('manifest.json')).toMatchObject({ developer: { name: 'Fabrikam "$&" Ltd.' } })
})

it('The same package is the same bytes, wherever it is made', async () => {
  vi.stubEnv('TZ', 'Asia/Tokyo')
  const inTokyo = zipOf(await packageWith({}))
  vi.stubEnv('TZ', 'America/Los_Angeles')
  expect(zipOf(await packageWith({}))).toEqual(inTokyo)
})

it('A language that is not JSON is named', async () => {
  const files = { 'ja.json': new TextEncoder().encode('{') }
  await expect(packageWith({ files })).rejects.toThrow(/^ja\.json is not JSON: /)
})
