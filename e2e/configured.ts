import { EMULATOR_URL } from './places.ts'

/** The configuration of a server as for a real tenant, whose Microsoft is the emulator. */
export const CONFIGURED = {
  ENTRA_TENANT_ID: 'organizations',
  ENTRA_CLIENT_ID: '11111111-aaaa-4bbb-8ccc-222222222222',
  ENTRA_CLIENT_SECRET: 'workflow-desk-demo-secret',
  ENTRA_URL: `${EMULATOR_URL}/login`,
  GRAPH_URL: `${EMULATOR_URL}/graph`,
  DISCOVERY_URL: `${EMULATOR_URL}/disco`,
  POWER_PLATFORM_URL: `${EMULATOR_URL}/pp`,
  POWER_AUTOMATE_URL: `${EMULATOR_URL}/emulator`,
  FLOW_SERVICE_URL: `${EMULATOR_URL}/flow`,
}
