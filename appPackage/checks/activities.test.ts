import { ja, manifest, refuses } from './refusal.fixture.ts'

refuses('activities', [
  [
    'a type of Teams’ own',
    manifest('activities.activityTypes[0].type', 'systemDefault'),
    [/activityTypes\[0\]\.type: “systemDefault” is Teams’ own/],
  ],
  [
    'a type twice',
    manifest('activities.activityTypes[1].type', 'requestSent'),
    [/activityTypes\[1\]\.type: “requestSent” is there twice/],
  ],
  [
    'a translation with a parameter that nobody sends',
    ja('activities.activityTypes[0].templateText', '{actor} さんが {flow} を依頼しています'),
    [
      /ja\.json: activities\.activityTypes\[0\]\.templateText has other parameters .* Use \{actor\} \{what\}\./,
    ],
  ],
  [
    'a variable that nothing fills',
    manifest('activities.activityTypes[0].templateText', '{actor} \u0024{{WHAT}} {what}'),
    [/activityTypes\[0\]\.templateText still holds \$\{\{WHAT\}\}/, /has other parameters/],
  ],
  [
    'words that are too long',
    manifest('activities.activityTypes[0].description', 'x'.repeat(129)),
    [/activityTypes\[0\]\.description must NOT have more than 128 characters/],
  ],
])
