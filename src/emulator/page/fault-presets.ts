import type { Fault } from '../tenant.ts'
import type { Words } from './words.ts'

export type FaultPreset = keyof Words['faultNames']

const wroteWorkflow = '^/dv/[^/]+/api/data/v9\\.2/workflows\\('

/** Troubles that are worth seeing once, by what the page calls them. */
export const faultPresets: Readonly<Record<FaultPreset, Omit<Fault, 'id' | 'hits'>>> = {
  'dataverse-throttled': {
    match: { path: '^/dv/' },
    times: 1,
    phase: 'before',
    answer: {
      status: 429,
      headers: { 'Retry-After': '7' },
      body: {
        error: {
          code: '0x80072322',
          message: 'Number of requests exceeded the limit of 6000 over time window of 300 seconds.',
        },
      },
    },
  },
  'dataverse-down': {
    match: { path: '^/dv/' },
    times: 1,
    phase: 'before',
    answer: { status: 503, body: { error: { code: '0x80044150', message: 'The service is unavailable.' } } },
  },
  'turn-on-lost': { match: { method: 'PATCH', path: wroteWorkflow }, times: 1, phase: 'after', hang: true },
  'graph-throttled': {
    match: { path: '^/graph/' },
    times: 1,
    phase: 'before',
    answer: {
      status: 429,
      headers: { 'Retry-After': '3' },
      body: { error: { code: 'TooManyRequests', message: 'Too many requests.' } },
    },
  },
  'zoom-down': {
    match: { path: '^/connectors/shared_zoommeetingsip/' },
    times: 1,
    phase: 'before',
    answer: { status: 500, body: { code: 500, message: 'Internal server error.' } },
  },
  'connections-slow': { match: { path: '^/pp/connectivity/' }, times: 1, phase: 'before', delayMs: 5000 },
}

/** Whether a text names one of the troubles. */
export const isFaultPreset = (name: string): name is FaultPreset => name in faultPresets
