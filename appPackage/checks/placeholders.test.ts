import { environment } from '../app-package.fixture.ts'
import { manifest, refuses } from './refusal.fixture.ts'

refuses('placeholders', [
  [
    'one that nothing fills',
    manifest('developer.mpnId', '\u0024{{MPN_ID}}'),
    [/developer\.mpnId still holds \$\{\{MPN_ID\}\}\. Write a value/, /mpnId must NOT have more/],
  ],
  [
    'one that Teams does not know',
    manifest('staticTabs[0].websiteUrl', `${environment.PUBLIC_URL}/?t={app.them}`),
    [/staticTabs\[0\]\.websiteUrl holds \{app\.them\}, which Teams does not fill in/],
  ],
])
