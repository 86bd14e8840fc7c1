import type { RefusalCase } from './refusal-case.ts'

/** A flow that is turned on and never hears of appointments; it is looked at again and again before that is said. */
export const WEBHOOK_MISSING: RefusalCase = {
  name: 'the trigger of the flow is nowhere to be found',
  struck: { path: '/triggers\\?', answer: { status: 200, body: { value: [] } } },
  remedy: 'webhook-missing',
  service: 'flow-service',
  said: { code: 'webhook-missing', message: 'not there' },
}

/** A mailbox whose Graph tears every connection. */
export const GRAPH_TORN: RefusalCase = {
  name: 'Graph breaks off',
  struck: { path: '/bookingBusinesses/', breaks: true },
  remedy: 'unreachable',
  service: 'graph',
  said: { status: 502, code: 'unreachable' },
}

/** The same mailbox once it is not asked any more, whether or not Graph is well again. */
export const CIRCUIT_OPEN: RefusalCase = {
  name: 'Graph is not asked any more',
  remedy: 'circuit-open',
  service: 'graph',
  said: { status: 503, code: 'circuit-open' },
}

/** A write that is not answered in time. */
export const WRITE_HANGS: RefusalCase = {
  name: 'the flow service hangs while it turns a flow off',
  struck: { path: '/flow/.*/stop', method: 'POST', hang: true },
  remedy: 'timed-out',
  service: 'flow-service',
  said: { status: 504, code: 'timeout' },
}
