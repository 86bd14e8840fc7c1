import { host, type SeededDefinition } from './flow-definitions.ts'
import { type Seeding, seededGuid } from './seeding.ts'

/** The row's `clientdata` as the designer stores it: connections by the logical names of their references. */
export function clientData(
  seeding: Seeding,
  definition: SeededDefinition,
  { owner, mailbox, key }: { owner: string; mailbox: string; key: string },
): string {
  return JSON.stringify({
    properties: {
      connectionReferences: Object.fromEntries(
        connectorsOf(definition).map((apiName) => [
          apiName,
          {
            runtimeSource: 'embedded',
            connection: { connectionReferenceLogicalName: referenceName(seeding, owner, apiName) },
            api: { name: apiName },
          },
        ]),
      ),
      definition: workflowOf(seeding, definition, { mailbox, key }),
    },
    schemaVersion: '1.0.0.0',
  })
}

/** The definition of a seeded flow, which knows its connections by their connectors. */
export function workflowOf(
  seeding: Seeding,
  { trigger: { name, operationId }, actions }: SeededDefinition,
  { mailbox, key }: { mailbox: string; key: string },
) {
  return {
    $schema:
      'https://schema.management.azure.com/providers/Microsoft.Logic/schemas/2016-06-01/workflowdefinition.json#',
    contentVersion: '1.0.0.0',
    parameters: {
      $connections: { defaultValue: {}, type: 'Object' },
      $authentication: { defaultValue: {}, type: 'SecureObject' },
    },
    triggers: {
      [name]: {
        type: 'OpenApiConnectionWebhook',
        metadata: { operationMetadataId: seededGuid(seeding, 'operation', 'trigger', key) },
        inputs: {
          host: host('shared_microsoftbookings', operationId),
          parameters: { SMTPAddress: mailbox },
          authentication: "@parameters('$authentication')",
        },
      },
    },
    actions,
  }
}

/** The trigger's connector, and those of the actions. */
export const connectorsOf = ({ connectors }: SeededDefinition): string[] => [
  'shared_microsoftbookings',
  ...connectors,
]

/** The logical name of a user's connection reference for a connector. */
export const referenceName = (seeding: Seeding, owner: string, apiName: string): string =>
  `new_${apiName.replace('_', '')}_${seededGuid(seeding, 'reference', owner, apiName).slice(0, 5)}`
