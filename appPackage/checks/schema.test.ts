import { ja, manifest, refuses } from './refusal.fixture.ts'

refuses('form, by Microsoft’s own schema', [
  [
    'a property it does not know',
    manifest('surprise', 1),
    [/^manifest\.json: must NOT have additional properties: surprise/],
  ],
  [
    'a property it asks for',
    manifest('accentColor', undefined),
    [/^manifest\.json: must have required property 'accentColor'/],
  ],
  [
    'a short name of 31 letters',
    manifest('name.short', 'Workflow Desk for every booking'),
    [/name\.short must NOT have more than 30/],
  ],
  [
    'an unknown permission',
    manifest('permissions[0]', 'calendar'),
    [/permissions\[0\] .*identity, messageTeamMembers/],
  ],
  ['another version of the schema', manifest('manifestVersion', '1.29'), [/manifestVersion must be .*1\.30/]],
  ['an id that is no GUID', manifest('id', 'workflow-desk'), [/^manifest\.json: id must match pattern/]],
  [
    'a part that is something else',
    manifest('icons', 'color.png'),
    [/^manifest\.json: icons must be object/],
  ],
  [
    'a short description too long in Japanese',
    ja('description.short', '予'.repeat(81)),
    [/^ja\.json: .*description\.short.* 80 characters/],
  ],
  ['an empty name in Japanese', ja('name.short', ''), [/^ja\.json: .*name\.short/]],
])
