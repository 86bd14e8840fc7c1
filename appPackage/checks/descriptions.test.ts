import { ja, manifest, refuses } from './refusal.fixture.ts'

refuses('descriptions', [
  [
    'two sentences',
    manifest('description.short', 'Build flows. Watch them.'),
    [/^manifest\.json: description\.short: is more than one sentence/],
  ],
  [
    'two sentences in Japanese',
    ja('description.short', 'フローを作成します。見守ります。'),
    [/^ja\.json: description\.short: is more than one sentence/],
  ],
  [
    'the word app',
    manifest('description.short', 'The app that builds your flows.'),
    [/description\.short: holds the word “app”/],
  ],
  [
    'the word app in Japanese',
    ja('description.short', 'フローを作成するアプリです。'),
    [/^ja\.json: description\.short: holds the word “app”/],
  ],
  [
    'Office 365',
    manifest('description.full', 'It needs Office 365.'),
    [/description\.full: says “Office 365”/],
  ],
  [
    'Microsoft cut short',
    manifest('description.full', 'Made for MS Bookings.'),
    [/description\.full: abbreviates Microsoft/],
  ],
  [
    'Teams without its maker',
    manifest('description.full', 'Works in Teams, that is, Microsoft Teams.'),
    [/description\.full: names Teams without its maker/],
  ],
  [
    'more than 500 words',
    manifest('description.full', 'word '.repeat(501)),
    [/description\.full: is longer than 500 words/],
  ],
])
