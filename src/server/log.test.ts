import { DrizzleQueryError } from 'drizzle-orm'
import { expect, it, vi } from 'vitest'
import { toStandardError } from './log.ts'

it('tells why a query failed, and nothing of what was to be written', () => {
  const written: string[] = []
  const standardError = vi.spyOn(process.stderr, 'write').mockImplementation((line) => {
    written.push(String(line))
    return true
  })
  const error = new DrizzleQueryError('insert into requests', ['Taro Yamada'], new Error('out of disk'))
  toStandardError({ requestId: 'one', method: 'PUT', path: '/api/businesses/:address/requests/:id', error })
  standardError.mockRestore()
  expect(written.join('')).toContain('out of disk')
  expect(written.join('')).not.toContain('Taro')
})
