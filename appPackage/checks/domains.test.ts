import { expect, it } from 'vitest'
import { packageWith } from '../app-package.fixture.ts'
import { problemsOf } from './problems.ts'
import { env, manifest, refuses } from './refusal.fixture.ts'

const domain = (name: string) => manifest('validDomains', ['desk.fabrikam.com', name])

refuses('domains', [
  [
    'a URL',
    domain('https://desk.fabrikam.com'),
    [/validDomains\[1\]: .*is not a host name\. Leave out scheme/],
  ],
  ['a port', domain('desk.fabrikam.com:8443'), [/validDomains\[1\]: .*is not a host name/]],
  [
    'everybody’s hosts',
    domain('*.azurewebsites.net'),
    [/validDomains\[1\]: .*takes in hosts of other people/],
  ],
  ['a whole top level', domain('*.com'), [/validDomains\[1\]: .*takes in hosts of other people/]],
  ['a wildcard after a name', domain('desk.*.fabrikam.com'), [/validDomains\[1\]: .*is not a host name/]],
  ['a tunnel', domain('a1b2.ngrok-free.app'), [/validDomains\[1\]: .*is a tunnel/]],
  [
    'the page in a tunnel',
    env('PUBLIC_URL', 'https://a1b2-3978.euw.devtunnels.ms'),
    [/validDomains\[0\]: .*is a tunnel/],
  ],
  ['a host of Microsoft’s', domain('login.microsoftonline.com'), [/validDomains\[1\]: .*is Microsoft’s/]],
  [
    'not the host of the tabs',
    manifest('validDomains', ['www.fabrikam.com']),
    [
      /staticTabs\[0\]\.contentUrl: the host desk\.fabrikam\.com is not among validDomains/,
      /configurableTabs\[0\]\.configurationUrl: the host/,
    ],
  ],
  [
    'a wildcard one step too high',
    manifest('validDomains', ['*.*.fabrikam.com']),
    [/staticTabs\[0\]\.contentUrl: the host/, /configurableTabs\[0\]\.configurationUrl: the host/],
  ],
])

it('A wildcard of the publisher’s own is fine', async () => {
  expect(problemsOf(await packageWith(manifest('validDomains', ['*.fabrikam.com'])))).toEqual([])
})
