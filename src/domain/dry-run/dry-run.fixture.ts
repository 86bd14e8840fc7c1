import * as v from 'valibot'
import { madeUpAppointment } from '../appointment/made-up.ts'
import { TriggerPayload } from '../appointment/payload.ts'
import type { Warning } from '../appointment/warning.ts'
import type { Action, Actions, ClientData, JsonObject } from '../cloud-flow/definition.ts'
import type { ConnectorName } from '../connectors/connector.ts'
import { references } from '../flow/order.fixture.ts'
import type { TriggerOperation } from '../trigger.ts'
import { type DryRunOptions, dryRun } from './dry-run.ts'
import type { DryRun, DryRunAction, Performance } from './result.ts'

/** When all dry runs of tests take place. */
export const now = () => new Date('2026-10-05T08:00:00Z')

/** A booking by one person, with whatever differs. */
export const oneToOne = (more: Partial<TriggerPayload> = {}): TriggerPayload =>
  v.parse(TriggerPayload, { ...madeUpAppointment('one-to-one', 'en', 'Tokyo Standard Time'), ...more })

/** A group of these people. */
export const group = (...people: readonly { Name?: string; Email?: string; Notes?: string }[]) =>
  v.parse(TriggerPayload, {
    ...madeUpAppointment('empty-group', 'en', 'Tokyo Standard Time'),
    Customers: people,
    FilledAttendeesCount: people.length,
  })

/** The action that calls a connector. */
export const call = (
  connector: ConnectorName | 'shared_sharepointonline',
  operationId: string,
  parameters: JsonObject,
  runAfter: Action['runAfter'] = {},
): Action => ({
  type: 'OpenApiConnection',
  runAfter,
  inputs: {
    host: {
      connectionName: connector,
      operationId,
      apiId: `/providers/Microsoft.PowerApps/apis/${connector}`,
    },
    parameters,
    authentication: "@parameters('$authentication')",
  },
})

/** The action that sends a mail. */
export const mail = (more: JsonObject = {}, runAfter: Action['runAfter'] = {}): Action =>
  call(
    'shared_office365',
    'SendEmailV2',
    {
      'emailMessage/To': "@triggerOutputs()?['body/CustomerEmail']",
      'emailMessage/Subject': 'Hello',
      'emailMessage/Body': '<p>Welcome</p>',
      ...more,
    },
    runAfter,
  )

/** A flow with these actions. */
export const flowOf = (actions: Actions, operation: TriggerOperation = 'CreateAppointment'): ClientData => ({
  properties: {
    connectionReferences: Object.fromEntries(
      Object.entries(references).map(([name, connectionReferenceLogicalName]) => [
        name,
        { runtimeSource: 'embedded', connection: { connectionReferenceLogicalName }, api: { name } },
      ]),
    ),
    definition: {
      parameters: { $authentication: { defaultValue: {}, type: 'SecureObject' } },
      triggers: {
        When_booked: {
          type: 'OpenApiConnectionWebhook',
          inputs: {
            host: {
              connectionName: 'shared_microsoftbookings',
              operationId: operation,
              apiId: '/providers/Microsoft.PowerApps/apis/shared_microsoftbookings',
            },
            parameters: { SMTPAddress: 'Clinic@contoso.example' },
          },
        },
      },
      actions,
    },
  },
})

/** The dry run of these actions. */
export const runOf = (
  actions: Actions,
  payload: TriggerPayload = oneToOne(),
  {
    doubts = [],
    operation = 'CreateAppointment',
    ...options
  }: Partial<DryRunOptions> & { doubts?: readonly Warning[]; operation?: TriggerOperation } = {},
): Promise<DryRun> => dryRun(flowOf(actions, operation), { payload, warnings: doubts }, { now, ...options })

/** The action of that name. */
export function actionIn({ actions }: DryRun, name: string): DryRunAction {
  const found = actions.find((action) => action.name === name)
  if (!found) throw new Error(`There is no action '${name}'.`)
  return found
}

/** What became of an action, in its first round if it has some. */
export function onceIn(run: DryRun, name: string, round = 0): Performance {
  const found = actionIn(run, name).performances[round]
  if (!found) throw new Error(`'${name}' had no round ${round}.`)
  return found
}
