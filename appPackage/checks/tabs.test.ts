import { environment } from '../app-package.fixture.ts'
import { ja, manifest, refuses } from './refusal.fixture.ts'

const tab = (changes: object) => ({
  entityId: 'second',
  name: 'Second',
  contentUrl: `${environment.PUBLIC_URL}/?theme={app.theme}&locale={app.locale}`,
  scopes: ['personal'],
  ...changes,
})

refuses('tabs', [
  [
    'two of one name',
    manifest('staticTabs[1]', tab({ name: 'Booking pages' })),
    [
      /staticTabs\[1\]\.name: “Booking pages” is that of staticTabs\[0\]/,
      /ja\.json: staticTabs\[1\]\.name is missing/,
    ],
  ],
  [
    'two of one entity',
    { ...manifest('staticTabs[1]', tab({ entityId: 'home' })), ...ja('staticTabs[1].name', '二番目') },
    [/staticTabs\[1\]\.entityId: “home”/],
  ],
  [
    'no theme',
    manifest('staticTabs[0].contentUrl', `${environment.PUBLIC_URL}/?locale={app.locale}`),
    [/staticTabs\[0\]\.contentUrl: lacks theme=\{app\.theme\}/],
  ],
  [
    'no language',
    manifest(
      'configurableTabs[0].configurationUrl',
      `${environment.PUBLIC_URL}/teams/configure?theme={app.theme}`,
    ),
    [/configurationUrl: lacks locale=\{app\.locale\}/],
  ],
])
