import { expect, it } from 'vitest'
import { requestIdsOf } from './request-ids.ts'

const ID = '0b1f3c5a-1111-4222-8333-944445555666'
const OTHER = '7d9e0000-2222-4333-8444-a55556666777'

it('every service’s name for the request is found in its headers, and no other header', () => {
  const headers = { 'x-ms-service-request-id': ID, REQ_ID: OTHER, 'content-type': 'x', 'set-cookie': ['a=b'] }
  expect(requestIdsOf(headers, '')).toEqual({ 'x-ms-service-request-id': ID, req_id: OTHER })
})

it('what Graph and Entra write into the body is found there', () => {
  const graph = { error: { innerError: { 'request-id': ID, 'client-request-id': OTHER, date: 'd' } } }
  expect(requestIdsOf({ 'request-id': ID }, JSON.stringify(graph))).toEqual({
    'request-id': ID,
    'client-request-id': OTHER,
  })
  const entra = { error: 'invalid_grant', trace_id: ID, correlation_id: OTHER }
  expect(requestIdsOf({}, JSON.stringify(entra))).toEqual({ trace_id: ID, correlation_id: OTHER })
})

it('two services that use one name are both kept', () => {
  const body = JSON.stringify({ error: { innerError: { 'request-id': OTHER } } })
  expect(requestIdsOf({ 'request-id': ID }, body)).toEqual({ 'request-id': ID, 'request-id 2': OTHER })
})

it('of hundreds of names, the first few are kept', () => {
  const body = JSON.stringify({
    a: Array.from({ length: 50_000 }, (_, index) => ({ requestId: `${index}` })),
  })
  const ids = Object.values(requestIdsOf({ 'request-id': ID }, body))
  expect(ids.slice(0, 3)).toEqual([ID, '0', '1'])
  expect(ids).toHaveLength(40)
})

it('a tracking id in a message is found, and an id is not told twice', () => {
  const message = `Something went wrong. The tracking Id is '${ID}'. Correlation ID: ${OTHER}`
  const body = JSON.stringify({ error: { message }, correlation_id: OTHER })
  expect(requestIdsOf({}, body)).toEqual({ correlation_id: OTHER, 'tracking id': ID })
})
