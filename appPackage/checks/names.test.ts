import { ja, manifest, refuses } from './refusal.fixture.ts'

refuses('names', [
  [
    'a product of Microsoft’s first',
    manifest('name.full', 'Microsoft Bookings Workflow Desk'),
    [/name\.full: .*begins with a name of Microsoft’s/],
  ],
  [
    'a part of Teams first',
    manifest('name.short', 'Calendar Desk'),
    [/name\.short: “Calendar Desk” begins with/],
  ],
  ['Teams', manifest('name.full', 'Workflow Desk for Microsoft Teams'), [/name\.full: .*holds “Teams”/]],
  [
    'a product in the middle',
    manifest('name.full', 'Workflow Bookings Desk'),
    [/name\.full: .*claims a name of Microsoft’s/],
  ],
  [
    'a product without “for Microsoft”',
    ja('name.short', 'Workflow Desk for Bookings'),
    [/^ja\.json: name\.short: .*claims/],
  ],
  [
    'parentheses',
    manifest('name.full', 'Workflow Desk (for appointments)'),
    [/name\.full: .*has parentheses/],
  ],
  ['an unfinished state', manifest('name.short', 'Workflow Desk Beta'), [/name\.short: .*sounds unfinished/]],
  ['the same name twice', manifest('name.full', 'Workflow Desk'), [/name\.full: is the short name again/]],
])
