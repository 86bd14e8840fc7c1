import { answered, type RefusalCase } from './refusal-case.ts'

const PAGE = '/bookingBusinesses/[^/]+$'
const JSON_TYPE = { headers: { 'content-type': 'application/json' } }

const refused = (status: number, code: string, message: string, headers?: Readonly<Record<string, string>>) =>
  answered(PAGE, status, { error: { code, message } }, headers ? { headers } : {})

/** Opening a booking page, which Graph tells of. */
export const BOOKING_PAGE_CASES: readonly RefusalCase[] = [
  {
    name: 'Graph does not take the token any more',
    struck: refused(401, 'InvalidAuthenticationToken', 'Lifetime validation failed, the token is expired.'),
    remedy: 'interaction',
    service: 'graph',
    said: { status: 401, code: 'InvalidAuthenticationToken' },
  },
  {
    name: 'Graph fails',
    struck: refused(500, 'InternalServerError', 'Unable to process the request.'),
    remedy: 'service-failure',
    service: 'graph',
    said: { status: 500, code: 'InternalServerError' },
  },
  {
    name: 'Graph refuses by a code that nobody knows',
    struck: refused(400, 'MailboxInTransit', 'The mailbox is being moved.'),
    remedy: 'unknown',
    service: 'graph',
    said: { status: 400, code: 'MailboxInTransit', message: 'The mailbox is being moved.' },
  },
  {
    name: 'Graph answers half a JSON',
    struck: answered(PAGE, 200, '{"id": "', JSON_TYPE),
    remedy: 'unreadable',
    service: 'graph',
    said: { code: 'unreadable', message: 'JSON only in part' },
  },
  {
    name: 'Graph answers with nonsense',
    struck: answered(PAGE, 200, { value: 42 }),
    remedy: 'unreadable',
    service: 'graph',
    said: { code: 'unreadable', message: 'id' },
  },
  {
    name: 'Graph answers with a page for a browser',
    struck: answered(PAGE, 200, '<!doctype html><title>Proxy</title>', {
      headers: { 'content-type': 'text/html' },
    }),
    remedy: 'unreadable',
    service: 'graph',
    said: { code: 'unreadable', message: 'text/html' },
  },
  {
    name: 'Graph hangs',
    struck: { path: PAGE, hang: true },
    remedy: 'timed-out',
    service: 'graph',
    said: { status: 504, code: 'timeout' },
  },
  {
    name: 'Graph wants the mailbox to be left alone for ten minutes',
    struck: refused(429, 'ApplicationThrottled', 'Application is over its MailboxConcurrency limit.', {
      'retry-after': '600',
    }),
    remedy: 'busy',
    service: 'graph',
    said: { status: 429, code: 'ApplicationThrottled' },
  },
]
