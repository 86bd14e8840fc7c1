import { describe, expect, it } from 'vitest'
import { emptyGroup, groupOfThree, hostile, hostileName, oneToOne, run } from './appointments.fixture.ts'
import { stripeCustomer } from './stripe-customer.ts'

const answers = {
  language: 'en',
  timeZone: 'UTC',
  description: '{CustomerName}: {ServiceName} ({AppointmentId})',
}

const customer = (email: string, name: string) => ({
  operationId: 'CreateCustomer',
  parameters: { email, description: `${name}: First consultation (appointment-1)` },
})

describe('a Stripe customer', () => {
  it('is made of the one who booked', async () => {
    expect(await run(stripeCustomer, answers, oneToOne)).toEqual({
      status: 'Succeeded',
      requests: [customer('taro@example.com', '山田 太郎')],
    })
  })

  it('is made of everybody in a group, each under their own name, and of nobody in an empty one', async () => {
    const { requests } = await run(stripeCustomer, answers, groupOfThree)
    expect(requests).toEqual([
      customer('ada@example.com', 'Ada Lovelace'),
      customer('taro@example.com', '山田　太郎'),
      customer('grace@example.com', 'Grace Hopper'),
    ])
    expect(await run(stripeCustomer, answers, emptyGroup)).toEqual({ status: 'Succeeded', requests: [] })
  })

  it('has the name as it was typed', async () => {
    const { requests } = await run(stripeCustomer, answers, hostile)
    expect(requests).toEqual([customer('taro@example.com', hostileName)])
  })

  it('has a description no longer than Stripe keeps', async () => {
    const { requests } = await run(stripeCustomer, answers, { ...oneToOne, CustomerName: 'x'.repeat(400) })
    expect(requests[0]?.parameters.description).toBe('x'.repeat(350))
  })

  it('knows an appointment by its older id where Bookings gives no other', async () => {
    const { requests } = await run(
      stripeCustomer,
      { ...answers, description: '{AppointmentId}' },
      { ...oneToOne, SelfServiceAppointmentId: null },
    )
    expect(requests[0]?.parameters.description).toBe('old-id')
  })
})
