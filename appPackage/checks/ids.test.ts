import { env, refuses } from './refusal.fixture.ts'

refuses('ids', [
  [
    'the zero GUID',
    env('TEAMS_APP_ID', '00000000-0000-0000-0000-000000000000'),
    [/id: 0{8}-.* is an example.*Set TEAMS_APP_ID/],
  ],
  [
    'digits in a row',
    env('TEAMS_APP_ID', '12345678-1234-4234-8234-123456789abc'),
    [/id: 12345678-.*is an example/],
  ],
  [
    'the application of the demo',
    env('ENTRA_CLIENT_ID', '11111111-aaaa-4bbb-8ccc-222222222222'),
    [/webApplicationInfo\.id: .*Set ENTRA_CLIENT_ID/],
  ],
])
