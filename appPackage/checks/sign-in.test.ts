import { environment } from '../app-package.fixture.ts'
import { env, manifest, refuses } from './refusal.fixture.ts'

refuses('sign-in', [
  [
    'a resource of another host',
    env('ENTRA_APP_ID_URI', `api://www.fabrikam.com/${environment.ENTRA_CLIENT_ID}`),
    [
      /webApplicationInfo\.resource: “api:\/\/www\.fabrikam\.com.* is not api:\/\/desk\.fabrikam\.com.*Set ENTRA_APP_ID_URI/,
    ],
  ],
  [
    'a resource of another application',
    env('ENTRA_APP_ID_URI', 'api://desk.fabrikam.com/workflow-desk'),
    [/webApplicationInfo\.resource: /],
  ],
  [
    'another origin for nested sign-in',
    manifest('webApplicationInfo.nestedAppAuthInfo[0].redirectUri', 'https://desk.fabrikam.com'),
    [/nestedAppAuthInfo\[0\]\.redirectUri: .*Write brk-multihub:\/\/desk\.fabrikam\.com/],
  ],
  [
    'other scopes than the page asks for',
    manifest('webApplicationInfo.nestedAppAuthInfo[0].scopes[1]', 'User.Read'),
    [/nestedAppAuthInfo\[0\]\.scopes: .*access_as_user alone/],
  ],
  [
    'claims of an own form',
    manifest('webApplicationInfo.nestedAppAuthInfo[0].claims', '{}'),
    [/nestedAppAuthInfo\[0\]\.claims: Teams takes nothing but/],
  ],
])
