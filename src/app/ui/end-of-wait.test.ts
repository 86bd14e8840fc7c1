import { describe, expect, it } from 'vitest'
import { endOfWait } from './end-of-wait.ts'

const now = new Date(2026, 10, 28, 22, 30)
const at = now.toISOString()

describe('the end of a wait', () => {
  it('is told as a time, and with its date where it comes on another day', () => {
    expect(endOfWait({ at, retryAfter: 60 }, 'en-GB', now)).toBe('22:31')
    expect(endOfWait({ at, retryAfter: 2 * 3600 }, 'en-GB', now)).toBe('29 Nov 2026, 00:30')
    expect(endOfWait({ at, retryAfter: 2 * 3600 }, 'ja', now)).toBe('2026/11/29 0:30')
  })

  it.each([null, 1e12 * 1e12, Number.POSITIVE_INFINITY, Number.NaN])(
    'of %d seconds is not told',
    (retryAfter) => {
      expect(endOfWait({ at, retryAfter }, 'en-GB', now)).toBeNull()
    },
  )

  it('is not told where it is not known when it began', () => {
    expect(endOfWait({ at: '', retryAfter: 60 }, 'en-GB', now)).toBeNull()
  })
})
