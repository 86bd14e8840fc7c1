import { expect, it } from 'vitest'
import { sampleAppointment } from './sample-appointment.ts'

it('writes times as the flow will, in the language and the zone asked for', () => {
  expect(sampleAppointment('ja', 'Asia/Tokyo', 'C').StartTime).toBe('2027年1月15日(金) 10:00')
  expect(sampleAppointment('en', 'America/New_York', 'C').StartTime).toBe('Thu, Jan 14, 2027 8:00 PM')
})
