import { describe, expect, it } from 'vitest'
import { ActionFailed } from '#workflow-language/run.ts'
import { actionsOf } from '../cloud-flow/actions.ts'
import type { ClientData } from '../cloud-flow/definition.ts'
import { oneToOne, runFlow } from '../templates/appointments.fixture.ts'
import { welcomeMail } from '../templates/welcome-mail.ts'
import { appendActions } from './append.ts'
import { mailbox, references } from './order.fixture.ts'

const template = welcomeMail
const answers = welcomeMail.defaults('en')
const order = { template, answers, mailbox, references }

/** A flow somebody made by hand, with names of their own that ours collide with. */
const handMade = {
  schemaVersion: '1.0.0.0',
  properties: {
    displayName: 'By hand',
    connectionReferences: {
      bookings: {
        impersonation: {},
        runtimeSource: 'embedded',
        connection: { connectionReferenceLogicalName: 'new_by_hand' },
        api: { name: 'shared_microsoftbookings' },
      },
      shared_office365: {
        runtimeSource: 'embedded',
        connection: { connectionReferenceLogicalName: 'new_shared_office365' },
        api: { name: 'shared_office365' },
      },
    },
    definition: {
      contentVersion: 'undefined',
      $schema: 'https://example.com/schema#',
      triggers: {
        Staff_names: {
          metadata: { operationMetadataId: 'a' },
          type: 'OpenApiConnectionWebhook',
          inputs: {
            parameters: { SMTPAddress: 'contosoclinic@CONTOSO.example' },
            host: {
              apiId: '/providers/Microsoft.PowerApps/apis/shared_microsoftbookings',
              connectionName: 'bookings',
              operationId: 'CreateAppointment',
            },
            authentication: "@parameters('$authentication')",
          },
        },
      },
      parameters: {
        $authentication: { type: 'SecureObject', defaultValue: {} },
        $connections: { type: 'Object', defaultValue: { kept: true } },
        own: { type: 'String', defaultValue: 'x' },
      },
      actions: {
        Scope: {
          type: 'Scope',
          actions: {
            for_each_customer: { type: 'Compose', inputs: 1, runAfter: {} },
          },
          runAfter: { Mail_the_welcome: ['Succeeded', 'Failed'] },
        },
        Mail_the_welcome: { type: 'Compose', inputs: '@@', runAfter: {} },
      },
      outputs: {},
    },
  },
} as const satisfies ClientData & { readonly properties: { readonly displayName: string } }

const appendTo = (flow: ClientData, changed: Partial<typeof order> = {}): ClientData => {
  const appended = appendActions({ ...order, ...changed, flow })
  if (appended.kind === 'refused') throw new Error(appended.reason)
  return appended.clientData
}

const refusalOf = (flow: ClientData, changed: Partial<typeof order> = {}) => {
  const appended = appendActions({ ...order, ...changed, flow })
  return appended.kind === 'refused' ? appended.reason : null
}

const withDefinition = (changed: Partial<ClientData['properties']['definition']>): ClientData => ({
  ...handMade,
  properties: { ...handMade.properties, definition: { ...handMade.properties.definition, ...changed } },
})

describe('actions added to a flow that exists', () => {
  it('leave the trigger as it was, to the byte', () => {
    expect(JSON.stringify(appendTo(handMade).properties.definition.triggers)).toBe(
      JSON.stringify(handMade.properties.definition.triggers),
    )
  })

  it('leave everything else as it was too', () => {
    const before = JSON.stringify(handMade)
    const { properties, ...rest } = appendTo(handMade)
    const { actions, ...definition } = properties.definition
    const old = Object.entries(actions).slice(0, 2)
    const restored = {
      ...rest,
      properties: { ...properties, definition: { ...definition, actions: Object.fromEntries(old) } },
    }
    expect(restored).toEqual(handMade)
    expect(JSON.stringify(properties.connectionReferences)).toBe(
      JSON.stringify(handMade.properties.connectionReferences),
    )
    expect(JSON.stringify(definition.parameters)).toBe(
      JSON.stringify(handMade.properties.definition.parameters),
    )
    expect(JSON.stringify(handMade)).toBe(before)
  })

  it('get names of their own, also where they name each other', () => {
    const { definition } = appendTo(handMade).properties
    expect(actionsOf(definition).map(({ name }) => name)).toEqual([
      'Scope',
      'for_each_customer',
      'Mail_the_welcome',
      'Customers_with_an_email_address',
      'Staff_names_2',
      'For_each_customer_2',
      'Mail_the_welcome_2',
    ])
    const written = JSON.stringify(definition.actions.For_each_customer_2)
    expect(written).toContain("items('For_each_customer_2')")
    expect(written).not.toContain("items('For_each_customer')")
    expect(written).toContain("body('Staff_names_2')")
  })

  it('start with the trigger, whatever becomes of the actions that were there', () => {
    const { actions } = appendTo(handMade).properties.definition
    expect(actions.Customers_with_an_email_address?.runAfter).toEqual({})
    expect(actions.Staff_names_2?.runAfter).toEqual({ Customers_with_an_email_address: ['Succeeded'] })
  })

  it('run though the actions that were there fail, and the other way round', async () => {
    const mail = (to: string) => ({
      type: 'OpenApiConnection',
      runAfter: {},
      inputs: { host: { operationId: 'SendEmailV2' }, parameters: { 'emailMessage/To': to } },
    })
    const appended = appendTo(withDefinition({ actions: { Old_mail: mail('old@contoso.example') } }))
    const failingFor = async (failing: string) => {
      const { status, requests } = await runFlow(appended, oneToOne, ({ parameters }) => {
        if (parameters['emailMessage/To'] === failing) throw new ActionFailed({ code: 'No', message: 'No.' })
        return {}
      })
      return [status, ...requests.map(({ parameters }) => parameters['emailMessage/To']).toSorted()]
    }
    const everything = ['Failed', 'old@contoso.example', 'taro@example.com']
    expect(await failingFor('old@contoso.example')).toEqual(everything)
    expect(await failingFor('taro@example.com')).toEqual(everything)
  })

  it('can be added twice', () => {
    const twice = appendTo(appendTo(handMade)).properties
    expect(Object.keys(twice.definition.actions)).toContain('For_each_customer_3')
    expect(twice.connectionReferences).toEqual(handMade.properties.connectionReferences)
  })

  it('bring a connection reference only where the flow has none for the same connection', () => {
    const other = { ...references, shared_office365: 'new_other_mail' }
    const { connectionReferences, definition } = appendTo(handMade, { references: other }).properties
    expect(Object.keys(connectionReferences)).toEqual(['bookings', 'shared_office365', 'shared_office365_1'])
    expect(JSON.stringify(definition.actions)).toContain('"connectionName":"shared_office365_1"')
  })

  it('bring the parameter they authenticate with where it is missing', () => {
    const { parameters } = appendTo(withDefinition({ parameters: { own: { type: 'String' } } })).properties
      .definition
    expect(parameters).toEqual({
      own: { type: 'String' },
      $connections: { defaultValue: {}, type: 'Object' },
      $authentication: { defaultValue: {}, type: 'SecureObject' },
    })
  })
})

describe('a flow takes no actions', () => {
  const { Staff_names: trigger } = handMade.properties.definition.triggers
  const withParameter = (SMTPAddress: string) =>
    withDefinition({
      triggers: { Start: { ...trigger, inputs: { ...trigger.inputs, parameters: { SMTPAddress } } } },
    })

  it('when its trigger is another', () => {
    expect(refusalOf(handMade, { template: { ...template, trigger: 'CancelAppointment' } })).toBe(
      'other-trigger',
    )
    expect(refusalOf(withDefinition({ triggers: {} }))).toBe('other-trigger')
    expect(refusalOf(withDefinition({ triggers: { Now: { type: 'Request' } } }))).toBe('other-trigger')
    expect(refusalOf(withDefinition({ triggers: { One: trigger, Two: trigger } }))).toBe('other-trigger')
  })

  it('when it watches another mailbox, or one that cannot be told', () => {
    expect(refusalOf(withParameter('other@contoso.example'))).toBe('other-mailbox')
    expect(refusalOf(withParameter("@parameters('mailbox')"))).toBe('other-mailbox')
  })

  it('when its connections are not those of a solution', () => {
    const bound = { connectionName: 'shared-1', source: 'Embedded', id: '/apis/shared_microsoftbookings' }
    const flow = {
      ...handMade,
      properties: { ...handMade.properties, connectionReferences: { bookings: bound } },
    }
    expect(refusalOf(flow)).toBe('references-not-in-solution')
  })

  it('when it may end the run before they are done', () => {
    const actions = { Scope: { type: 'Scope', actions: { End: { type: 'Terminate' } } } }
    expect(refusalOf(withDefinition({ actions }))).toBe('may-terminate')
  })

  it('when it would have more than a flow can have, counting those inside others', () => {
    const filled = (count: number) => {
      const inside = Array.from({ length: count }, (_, index) => [`A${index}`, { type: 'Compose' }] as const)
      return withDefinition({ actions: { Scope: { type: 'Scope', actions: Object.fromEntries(inside) } } })
    }
    expect(refusalOf(filled(495))).toBeNull()
    expect(refusalOf(filled(496))).toBe('too-many-actions')
  })
})
