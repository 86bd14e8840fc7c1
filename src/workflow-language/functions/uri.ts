import type { Arguments } from './arguments.ts'
import { type UriParts, uriPartsOf } from './uri-parts.ts'
import type { FunctionTable, WorkflowFunction } from './workflow-function.ts'

const part = (of: (parts: UriParts) => unknown): WorkflowFunction => ({
  parameters: 'uri',
  call: (given) => of(partsAt(given)),
})

/** Functions that take addresses apart. */
export const uriFunctions: FunctionTable = {
  uriHost: part(({ host }) => host),
  uriPath: part(({ path }) => path),
  uriPathAndQuery: part(({ path, query }) => path + query),
  uriPort: part(({ port }) => port),
  uriQuery: part(({ query }) => query),
  uriScheme: part(({ scheme }) => scheme),
}

function partsAt(given: Arguments): UriParts {
  return uriPartsOf(given.string(0)) ?? given.fail(`'${given.string(0)}' is not an address`)
}
