import { BOOKING_PAGE_CASES } from './booking-page-cases.ts'
import { DATAVERSE_CASES } from './dataverse-cases.ts'
import { FLOW_SERVICE_CASES } from './flow-service-cases.ts'
import type { RefusalCase } from './refusal-case.ts'
import { CIRCUIT_OPEN, GRAPH_TORN, WEBHOOK_MISSING, WRITE_HANGS } from './refusals-apart.ts'
import { DISCOVERY_CASES, ENTRA_CASES, POWER_PLATFORM_CASES } from './wizard-cases.ts'

/** Every way to be refused that is walked through in a browser. */
export const REFUSAL_CASES: readonly RefusalCase[] = [
  ...DATAVERSE_CASES,
  ...FLOW_SERVICE_CASES,
  ...BOOKING_PAGE_CASES,
  ...DISCOVERY_CASES,
  ...ENTRA_CASES,
  ...POWER_PLATFORM_CASES,
  WEBHOOK_MISSING,
  GRAPH_TORN,
  CIRCUIT_OPEN,
  WRITE_HANGS,
]
