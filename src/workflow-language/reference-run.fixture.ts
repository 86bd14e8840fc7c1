import type { Scope } from './expression.ts'
import type { Example, Refusal } from './reference.fixture.ts'

const form = {
  $formdata: [
    { key: 'day', value: 'Mon' },
    { key: 'day', value: 'Tue' },
    { key: 'name', value: 'Sato' },
  ],
  $multipart: [{ body: 'first part' }, { headers: {} }],
}

/** A run that has come some way. */
export const underway: Scope = {
  now: () => new Date('2026-06-24T07:08:09.010Z'),
  guid: () => '0f8fad5b-d9cb-469f-a165-70867728950e',
  random: () => 0.5,
  trigger: { name: 'When_booked', outputs: { headers: {}, body: { ...form, Id: 'a1' } } },
  actions: {
    Find: { status: 'Succeeded', outputs: { statusCode: 200, body: { ...form, found: 2 } }, code: 'OK' },
    Plain: { status: 'Succeeded', outputs: { body: 'text' } },
  },
  action: { name: 'Wait_for_it', status: 'Running', outputs: { body: { done: true } } },
  results: { Tidy_up: [{ name: 'Find', status: 'Succeeded' }] },
  item: { value: { Name: 'Hana' } },
  items: { Each_customer: { Name: 'Taro' } },
  iterationIndexes: { Until_done: 3 },
  variables: { count: 20 },
  parameters: { greeting: 'Hello' },
  workflow: {
    name: 'f1',
    run: { name: 'r1' },
    tags: { flowDisplayName: 'Mail', environmentName: 'Default' },
  },
  callbackUrl: 'https://callback.example/1',
  appSettings: { Mode: 'demo' },
}

export const runExamples: Example[] = [
  ['action().outputs.body.done', true],
  ["actions('Find').outputs.body.found", 2],
  ["actions('find')['status']", 'Succeeded'],
  ["actions('Find').code", 'OK'],
  ["actionBody('Find')?['found']", 2],
  ["actionOutputs('Find')?['statusCode']", 200],
  ["appsetting('mode')", 'demo'],
  ["body('Find')?['found']", 2],
  ["formDataMultiValues('Find', 'day')", ['Mon', 'Tue']],
  ["formDataMultiValues('Find', 'none')", []],
  ["formDataValue('Find', 'name')", 'Sato'],
  ['item().Name', 'Hana'],
  ["items('each_customer')?['Name']", 'Taro'],
  ["iterationIndexes('Until_done')", 3],
  ['listCallbackUrl()', 'https://callback.example/1'],
  ["multipartBody('Find', 0)", 'first part'],
  ["multipartBody('Find', 1)", null],
  ["outputs('Find')?['body/found']", 2],
  ["parameters('greeting')", 'Hello'],
  ["result('Tidy_up')[0].status", 'Succeeded'],
  ['trigger().name', 'When_booked'],
  ["triggerBody()?['Id']", 'a1'],
  ["triggerFormDataMultiValues('day')", ['Mon', 'Tue']],
  ["triggerFormDataValue('name')", 'Sato'],
  ['triggerMultipartBody(0)', 'first part'],
  ["triggerOutputs()?['body/Id']", 'a1'],
  ["variables('count')", 20],
  ['workflow().run.name', 'r1'],
  ["workflow()?['tags']?['flowDisplayName']", 'Mail'],
]

export const runRefusals: Refusal[] = [
  ["formDataValue('Find', 'day')", 'invalid-value'],
  ["formDataValue('Find', 'none')", 'cannot-simulate'],
  ["formDataValue('Plain', 'day')", 'cannot-simulate'],
  ["multipartBody('Find', 2)", 'invalid-value'],
  ["multipartBody('Plain', 0)", 'cannot-simulate'],
  ["iterationIndexes('Each_customer')", 'unknown-reference'],
  ["result('Find')", 'unknown-reference'],
  ["appsetting('none')", 'unknown-reference'],
]

/** What has no value where nothing is known of a run. */
export const nowhereRefusals: Refusal[] = [
  ['action()', 'unknown-reference'],
  ["result('Tidy_up')", 'unknown-reference'],
  ["iterationIndexes('Until_done')", 'unknown-reference'],
  ['workflow()', 'cannot-simulate'],
  ['listCallbackUrl()', 'cannot-simulate'],
  ["appsetting('Mode')", 'cannot-simulate'],
  ['rand(1, 2)', 'cannot-simulate'],
  ['guid()', 'cannot-simulate'],
  ['utcNow()', 'cannot-simulate'],
  ["getPastTime(1, 'Day')", 'cannot-simulate'],
]
