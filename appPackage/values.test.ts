import { expect, it } from 'vitest'
import { environment } from './app-package.fixture.ts'
import { valuesFrom } from './values.ts'

it('Without a configuration every variable is named, with what it has to be', () => {
  expect(valuesFrom({}, '1.0.0')).toEqual({
    problems: [
      'PUBLIC_URL',
      'ENTRA_CLIENT_ID',
      'TEAMS_APP_ID',
      'DEVELOPER_NAME',
      'DEVELOPER_URL',
      'PRIVACY_URL',
      'TERMS_URL',
    ].map((name) => expect.stringMatching(new RegExp(`^Set ${name}: .+\\.$`))),
  })
})

it('Neither the tenant nor the secret of the registration is needed', () => {
  expect(valuesFrom(environment, '1.0.0')).toBeInstanceOf(Map)
})

it.each([
  ['PUBLIC_URL', 'desk.fabrikam.com'],
  ['PUBLIC_URL', ' '],
  ['PUBLIC_URL', 'https://desk.fabrikam.com/app'],
  ['ENTRA_CLIENT_ID', 'workflow-desk'],
  ['TEAMS_APP_ID', 'workflow-desk'],
  ['DEVELOPER_NAME', 'The Fabrikam Residences Corporation'],
  ['DEVELOPER_NAME', ''],
  ['PRIVACY_URL', 'privacy'],
])('%s cannot be “%s”, and that is all that is said', (name, value) => {
  expect(valuesFrom({ ...environment, [name]: value }, '1.0.0')).toEqual({
    problems: [expect.stringContaining(`Set ${name}: `)],
  })
})

it('The Application ID URI is that of the host, unless it is set', () => {
  const uriOf = (env: Record<string, string>) => {
    const values = valuesFrom({ ...environment, ...env }, '1.0.0')
    return values instanceof Map ? values.get('ENTRA_APP_ID_URI') : values
  }
  expect(uriOf({})).toBe(`api://desk.fabrikam.com/${environment.ENTRA_CLIENT_ID}`)
  expect(uriOf({ ENTRA_APP_ID_URI: 'api://elsewhere' })).toBe('api://elsewhere')
})
