import { describe, expect, it } from 'vitest'
import { actionsOf } from '../cloud-flow/actions.ts'
import { connectorsOf } from '../cloud-flow/connectors-of.ts'
import { Language } from '../language.ts'
import { defaultsOf, templates } from '../templates/catalogue.ts'
import { compileFlow } from './compile.ts'
import { mailbox, references } from './order.fixture.ts'

const cases = templates.flatMap((template) =>
  Language.options.map((language) => ({ id: template.id, language, template })),
)

describe.each(cases)('a flow made from $id in $language', ({ template, language }) => {
  const order = { template, answers: defaultsOf(template, language), mailbox, references }
  const flow = compileFlow(order)
  const { definition, connectionReferences } = flow.properties

  it('is the same for the same answers, to the byte', () => {
    expect(JSON.stringify(compileFlow(order))).toBe(JSON.stringify(flow))
  })

  it('has one trigger, which carries the address as it is and nothing else', () => {
    expect(Object.values(definition.triggers)).toEqual([
      {
        type: 'OpenApiConnectionWebhook',
        inputs: {
          host: {
            connectionName: 'shared_microsoftbookings',
            operationId: template.trigger,
            apiId: '/providers/Microsoft.PowerApps/apis/shared_microsoftbookings',
          },
          parameters: { SMTPAddress: 'ContosoClinic@contoso.example' },
          authentication: "@parameters('$authentication')",
        },
      },
    ])
  })

  it('uses exactly the connectors the template says, by the references that were chosen', () => {
    expect(connectorsOf(flow)).toEqual(template.connectors)
    expect(connectionReferences).toEqual(
      Object.fromEntries(
        template.connectors.map((name) => [
          name,
          {
            runtimeSource: 'embedded',
            connection: { connectionReferenceLogicalName: `new_${name}` },
            api: { name },
          },
        ]),
      ),
    )
  })

  it('gives every action a name of its own', () => {
    const names = actionsOf(definition).map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
  })

  it('is plain JSON with the parameters that connections need', () => {
    expect(JSON.parse(JSON.stringify(flow))).toEqual(flow)
    expect(flow.schemaVersion).toBe('1.0.0.0')
    expect(definition.contentVersion).toBe('1.0.0.0')
    expect(definition.parameters).toEqual({
      $connections: { defaultValue: {}, type: 'Object' },
      $authentication: { defaultValue: {}, type: 'SecureObject' },
    })
  })
})

it('makes no flow of answers that the template refuses', () => {
  for (const template of templates) {
    expect(() => compileFlow({ template, answers: {}, mailbox, references })).toThrow()
  }
})
