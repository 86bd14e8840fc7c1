import { paths } from './endpoints.ts'
import type { DeleteFlow, InEnvironment } from './flow-operation.ts'

const segment = encodeURIComponent
const within = ({ environment }: InEnvironment) => `?environment=${segment(environment)}`

/** Where the endpoints about the health of flows are, which the first screen does without. */
export const healthPaths = {
  all: '/api/health',
  suspects: (address: string) => `${paths.business(address)}/suspects`,
  flow: (address: string, flowId: string, asked: InEnvironment) =>
    `${paths.flow(address, flowId)}/health${within(asked)}`,
  run: (address: string, flowId: string, runId: string, asked: InEnvironment) =>
    `${paths.flow(address, flowId)}/runs/${segment(runId)}${within(asked)}`,
  deleted: (address: string, flowId: string, asked: DeleteFlow) =>
    `${paths.flow(address, flowId)}${within(asked)}&etag=${segment(asked.etag)}`,
  restore: (address: string, flowId: string) => `${paths.flow(address, flowId)}/restore`,
  shares: (address: string, flowId: string) => `${paths.flow(address, flowId)}/shares`,
} as const
