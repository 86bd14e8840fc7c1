import { env, refuses } from './refusal.fixture.ts'

refuses('links', [
  [
    'a page over http',
    env('PUBLIC_URL', 'http://localhost:3978'),
    [
      /staticTabs\[0\]\.contentUrl, staticTabs\[0\]\.websiteUrl, configurableTabs\[0\]\.configurationUrl: http:\/\/localhost:3978 is not https.* set PUBLIC_URL/,
    ],
  ],
  [
    'a privacy statement over http',
    env('PRIVACY_URL', 'http://www.fabrikam.com/privacy'),
    [/developer\.privacyUrl: .*is not https.* set PRIVACY_URL/],
  ],
  [
    'terms on an example',
    env('TERMS_URL', 'https://www.example.com/terms'),
    [/developer\.termsOfUseUrl: nobody can open .*Set TERMS_URL/],
  ],
  [
    'a publisher on this machine',
    env('DEVELOPER_URL', 'https://localhost/'),
    [/developer\.websiteUrl: nobody can open .*Set DEVELOPER_URL/],
  ],
  [
    'a page on an example',
    env('PUBLIC_URL', 'https://desk.contoso.example'),
    [/staticTabs\[0\]\.contentUrl, .*: nobody can open https:\/\/desk\.contoso\.example\. Set PUBLIC_URL/],
  ],
])
