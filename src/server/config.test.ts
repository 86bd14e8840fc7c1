import { describe, expect, it } from 'vitest'
import { ConfigError, readConfig, readStorage } from './config.ts'

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
      notices: [],
      entra: { url: 'https://login.microsoftonline.com', appIdUri: `api://localhost:3978/${tenant}` },
    })
  })

  it.each([
    ['PORT', 'many'],
    ['PUBLIC_URL', 'desk.example'],
    ['PUBLIC_URL', 'https://desk.example/app'],
    ['PUBLIC_URL', 'https://adele:secret@desk.example'],
    ['ENTRA_TENANT_ID', 'contoso'],
    ['GRAPH_URL', 'graph'],
    ['NOTICES', 'mail, pigeon'],
    ['TEAMS_APP_ID', 'workflow-desk'],
    ['DATABASE_URL', 'mysql://localhost/desk'],
    ['DATABASE_URL', 'postgres://desk:hun#ter2@localhost:x/desk'],
  ])('names %s when it is %j', (name, value) => {
    expect(() => readConfig({ ...complete, [name]: value })).toThrow(name)
  })

  it('keeps everything in a directory unless it is given a PostgreSQL', () => {
    expect(readConfig(complete).storage).toEqual({ kind: 'embedded', directory: 'data' })
    expect(readStorage({ DATA_DIRECTORY: ' /srv/desk ' })).toEqual({
      kind: 'embedded',
      directory: '/srv/desk',
    })
    for (const url of ['postgres://desk:s%23cret@db/desk', 'postgresql://desk@/desk?host=/run/postgresql'])
      expect(readStorage({ DATABASE_URL: url })).toEqual({ kind: 'postgres', url })
  })

  it('tells people by mail and by Teams’ activity feed only where that is asked for', () => {
    const TEAMS_APP_ID = '33333333-aaaa-4bbb-8ccc-222222222222'
    expect(readConfig({ ...complete, NOTICES: 'mail', TEAMS_APP_ID }).notices).toEqual(['mail'])
    expect(readConfig({ ...complete, NOTICES: 'activity, mail', TEAMS_APP_ID })).toMatchObject({
      notices: ['activity', 'mail'],
      teamsAppId: TEAMS_APP_ID,
    })
    expect(() => readConfig({ ...complete, NOTICES: 'mail,activity' })).toThrow('TEAMS_APP_ID')
  })

  it('takes the id that an organisation’s catalogue gave the app in Teams before the package’s own', () => {
    const ids = { TEAMS_APP_ID: tenant.replaceAll('2', '3'), TEAMS_CATALOG_ID: tenant.replaceAll('2', '4') }
    expect(readConfig({ ...complete, ...ids }).teamsAppId).toBe(ids.TEAMS_CATALOG_ID)
  })

  it.each([
    { PORT: 'x', ENTRA_CLIENT_SECRET: 'hunter2' },
    { DATABASE_URL: 'postgres://desk:hunter2@db:x/desk' },
    { DATABASE_URL: 'mysql://desk:hunter2@db/desk' },
  ])('never repeats a secret in an error', (env) => {
    expect(() => readConfig({ ...complete, ...env })).toThrow(/^(?!.*hunter2)/)
  })
})
