import { describe, expect, it } from 'vitest'
import { bookingsTriggersOf } from './bookings-triggers.ts'
import type { ClientData, Trigger } from './definition.ts'

const KEY = 'shared_microsoftbookings'
const flow = (triggers: Record<string, Trigger>): ClientData => ({
  properties: {
    connectionReferences: {
      [KEY]: {
        runtimeSource: 'embedded',
        connection: { connectionReferenceLogicalName: 'cr1_b' },
        api: { name: KEY },
      },
    },
    definition: { triggers, actions: {} },
  },
})

const current = (SMTPAddress: string, operationId = 'CreateAppointment', host: object = {}): Trigger => ({
  type: 'OpenApiConnectionWebhook',
  inputs: {
    host: { connectionName: KEY, operationId, apiId: `/providers/Microsoft.PowerApps/apis/${KEY}`, ...host },
    parameters: { SMTPAddress },
    authentication: "@parameters('$authentication')",
  },
})

const older = (path: string, body = {}): Trigger => ({
  type: 'ApiConnectionWebhook',
  inputs: {
    host: { connection: { name: `@parameters('$connections')['${KEY}']['connectionId']` } },
    path,
    body,
  },
})
const segment = (text: string) => `@{encodeURIComponent('${text}')}`
const olderPath = (business: string, event = '/AppointmentCreated') =>
  `/BookingsService/api/V1/bookingBusinesses/${business}/webhook${event}`

const only = (trigger: Trigger) => bookingsTriggersOf(flow({ start: trigger }))[0]
const address = (text: string) => ({ kind: 'address', address: text })
const cannotTell = { kind: 'cannot-tell' }

describe('a Bookings trigger as it is written today', () => {
  it.each(['CreateAppointment', 'UpdateAppointment', 'CancelAppointment'])('is known by %s', (operation) => {
    expect(only(current('ContosoClinic@contoso.example', operation))).toEqual({
      name: 'start',
      operation,
      mailbox: address('ContosoClinic@contoso.example'),
    })
  })

  it('is known by its reference when it does not name the connector', () => {
    const host = { connectionName: KEY, operationId: 'CreateAppointment' }
    const trigger = {
      type: 'OpenApiConnectionWebhook',
      inputs: { host, parameters: { SMTPAddress: 'a@b.example' } },
    }
    expect(only(trigger)?.mailbox).toEqual(address('a@b.example'))
  })

  it.each([
    "@parameters('mailbox')",
    "@{variables('mailbox')}",
    "clinic@{variables('domain')}",
    '@@clinic@contoso.example',
    'not an address',
    '',
  ])('cannot tell its mailbox from %j', (text) => {
    expect(only(current(text))?.mailbox).toEqual(cannotTell)
  })

  it('cannot tell its mailbox when it names none', () => {
    const host = { connectionName: KEY, operationId: 'CreateAppointment' }
    expect(only({ type: 'OpenApiConnectionWebhook', inputs: { host } })?.mailbox).toEqual(cannotTell)
  })
})

describe('a Bookings trigger of the older form', () => {
  it.each([
    ['/AppointmentCreated', 'CreateAppointment'],
    ['/AppointmentUpdated', 'UpdateAppointment'],
    ['/AppointmentDeleted', 'CancelAppointment'],
  ])('is known by the end of its path, %s', (event, operation) => {
    expect(only(older(olderPath(segment('ContosoClinic@contoso.example'), event)))).toEqual({
      name: 'start',
      operation,
      mailbox: address('ContosoClinic@contoso.example'),
    })
  })

  it.each(['', '/'])('is known by what it subscribes to when its path ends in "webhook%s"', (event) => {
    const path = olderPath(segment('a@b.example'), event)
    expect(only(older(path, { webhook: { change_type: ['Deleted'] } }))?.operation).toBe('CancelAppointment')
    expect(only(older(path, { webhook: { change_type: 'Updated' } }))?.operation).toBe('UpdateAppointment')
  })

  it('may encode the address twice', () => {
    const twice = "@{encodeURIComponent(encodeURIComponent('a@b.example'))}"
    expect(only(older(olderPath(twice)))?.mailbox).toEqual(address('a@b.example'))
  })

  it.each([
    "@{encodeURIComponent(parameters('mailbox'))}",
    "@{encodeURIComponent('a@b.example', variables('x'))}",
    "@{encodeURIComponent(concat('a', '@b.example'))}",
    "@{encodeURIComponent('a@b.example')}x",
    segment("o''brien"),
  ])('cannot tell its mailbox from %s', (business) => {
    expect(only(older(olderPath(business)))?.mailbox).toEqual(cannotTell)
  })
})

describe('the Bookings triggers of a flow', () => {
  it('are found by any name, and all of them', () => {
    const found = bookingsTriggersOf(
      flow({
        予約が作成されたとき: current('a@b.example'),
        Recurrence: { type: 'Recurrence' },
        When_it_is_cancelled: current('c@d.example', 'CancelAppointment'),
      }),
    )
    expect(found.map(({ name, operation }) => [name, operation])).toEqual([
      ['予約が作成されたとき', 'CreateAppointment'],
      ['When_it_is_cancelled', 'CancelAppointment'],
    ])
  })

  it.each([
    [
      'a trigger of another connector',
      current('a@b.example', 'CreateAppointment', { apiId: '/apis/shared_teams' }),
    ],
    [
      'a connector whose name merely ends alike',
      current('a@b.example', 'CreateAppointment', { apiId: '/apis/my_shared_microsoftbookings' }),
    ],
    [
      'an operation that is no trigger of Bookings',
      current('a@b.example', 'ListBookingsBusinessUserAsAdmin'),
    ],
    ['an older trigger on another path', older('/v2/Mail/OnNewEmail')],
    [
      'an older trigger for no known event',
      older(olderPath(segment('a@b.example'), '/StaffCreated'), { webhook: { change_type: ['Created'] } }),
    ],
    ['a button', { type: 'Request', kind: 'Button', inputs: { schema: {} } }],
  ])('are none in %s', (_, trigger) => {
    expect(bookingsTriggersOf(flow({ start: trigger }))).toEqual([])
  })
})
