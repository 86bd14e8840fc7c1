import { describe, expect, it } from 'vitest'
import { ConfigError, readConfig } from './config.ts'

const tenant = '22222222-aaaa-4bbb-8ccc-222222222222'
const complete = { ENTRA_TENANT_ID: tenant, ENTRA_CLIENT_ID: tenant, ENTRA_CLIENT_SECRET: 'secret' }

describe('the configuration', () => {
  it('names every missing variable at once', () => {
    const read = () => readConfig({ ENTRA_CLIENT_SECRET: '  ' })
    expect(read).toThrow(ConfigError)
    expect(read).toThrow(/ENTRA_TENANT_ID, ENTRA_CLIENT_ID, ENTRA_CLIENT_SECRET/)
  })

  it('needs three variables and reaches Microsoft itself by default', () => {
    expect(readConfig(complete)).toMatchObject({
      port: 3978,
      publicUrl: 'http://localhost:3978',
      graphUrl: 'https://graph.microsoft.com',
      entra: { url: 'https://login.microsoftonline.com', appIdUri: `api://localhost:3978/${tenant}` },
    })
  })

  it.each([
    ['PORT', 'many'],
    ['PUBLIC_URL', 'desk.example'],
    ['ENTRA_TENANT_ID', 'contoso'],
    ['GRAPH_URL', 'graph'],
  ])('names %s when it is %j', (name, value) => {
    expect(() => readConfig({ ...complete, [name]: value })).toThrow(name)
  })

  it('never repeats a secret in an error', () => {
    expect(() => readConfig({ ...complete, PORT: 'x', ENTRA_CLIENT_SECRET: 'hunter2' })).toThrow(
      /^(?!.*hunter2)/,
    )
  })
})
