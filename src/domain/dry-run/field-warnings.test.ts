import { describe, expect, it } from 'vitest'
import { filledRates } from '../appointment/filled-rates.ts'
import type { Actions } from '../cloud-flow/definition.ts'
import { group, mail, onceIn, oneToOne, runOf } from './dry-run.fixture.ts'
import type { DryRunWarning } from './warning.ts'

const field = (name: string) => `@{triggerOutputs()?['body/${name}']}`
const mailOf = (parameters: Record<string, string>) => ({
  Mail: mail(
    Object.fromEntries(Object.entries(parameters).map(([key, text]) => [`emailMessage/${key}`, text])),
  ),
})
const warningsOf = async (...args: Parameters<typeof runOf>): Promise<readonly DryRunWarning[]> =>
  onceIn(await runOf(...args), 'Mail').warnings

describe('a field that is empty in this appointment', () => {
  const empty = (...fields: string[]) =>
    fields.map((name) => ({ code: 'field-empty', field: name, rate: null }))

  const emptyOf = (warnings: readonly DryRunWarning[]) =>
    warnings.filter(({ code }) => code === 'field-empty')
  const emptyIn = async (...args: Parameters<typeof runOf>) => emptyOf(await warningsOf(...args))

  it('is told of where it leaves nothing', async () => {
    const body = mailOf({ Body: `Notes: ${field('CustomerNotes')}, ${field('CancelReason')}` })
    expect(await emptyIn(body, oneToOne({ CustomerNotes: '' }))).toEqual(
      empty('CustomerNotes', 'CancelReason'),
    )
    expect(await emptyIn(body, oneToOne({ CancelReason: 'Ill' }))).toEqual([])
  })

  it('is told of with how often Bookings fills it here', async () => {
    const seen = [oneToOne(), oneToOne({ CustomerNotes: '' }), oneToOne({ CustomerNotes: ' ' })]
    const rates = filledRates(seen.map((payload) => ({ payload, warnings: [] })))
    const notes = mailOf({ Body: field('CustomerNotes') })
    expect(await emptyIn(notes, oneToOne({ CustomerNotes: '' }), { rates })).toEqual([
      { code: 'field-empty', field: 'CustomerNotes', rate: { seen: 3, filled: 1 } },
    ])
  })

  it('is not told of where something stands in its place', async () => {
    const otherwise = (expression: string) => mailOf({ Body: `@{${expression}}` })
    const notes = "triggerOutputs()?['body/CustomerNotes']"
    for (const body of [
      otherwise(`if(empty(${notes}), 'none', ${notes})`),
      otherwise(
        `if(empty(trim(coalesce(${notes},''))), 'none', replace(coalesce(${notes},''), '<', '&lt;'))`,
      ),
      otherwise(`if(equals(${notes}, ''), '-', toUpper(${notes}))`),
    ])
      expect(await emptyIn(body, oneToOne({ CustomerNotes: '' }))).toEqual([])
  })

  it('is found through loops, filters, variables and other actions', async () => {
    const customers = "@triggerOutputs()?['body/Customers']"
    const run = await runOf(
      {
        Text: {
          type: 'InitializeVariable',
          inputs: { variables: [{ name: 'text', type: 'string' }] },
          runAfter: {},
        },
        Set: {
          type: 'SetVariable',
          inputs: { name: 'text', value: field('AdditionalInfo') },
          runAfter: { Text: ['Succeeded'] },
        },
        With_mail: {
          type: 'Query',
          inputs: { from: customers, where: "@not(empty(item()?['Email']))" },
          runAfter: { Set: ['Succeeded'] },
        },
        Each: {
          type: 'Foreach',
          foreach: "@body('With_mail')",
          runAfter: { With_mail: ['Succeeded'] },
          actions: {
            Line: { type: 'Compose', inputs: "@concat(item()?['Notes'], variables('text'))", runAfter: {} },
            Mail: mail(
              { 'emailMessage/To': "@items('Each')?['Email']", 'emailMessage/Body': "[@{outputs('Line')}]" },
              { Line: ['Succeeded'] },
            ),
          },
        },
      },
      group(
        { Name: 'A', Email: 'a@example.com', Notes: 'Hi' },
        { Name: 'B', Email: '', Notes: 'Nobody reads this' },
        { Name: 'C', Email: 'c@example.com', Notes: '' },
      ),
    )
    expect(emptyOf(onceIn(run, 'Mail', 0).warnings)).toEqual(empty('AdditionalInfo'))
    expect(emptyOf(onceIn(run, 'Mail', 1).warnings)).toEqual(empty('Customers.Notes', 'AdditionalInfo'))
    // Somebody without an address is left out, which shows where that is decided.
    expect(onceIn(run, 'With_mail').warnings).toEqual(empty('Customers.Email'))
  })

  it('is told of though beside it a field decides which way the flow goes', async () => {
    const actions: Actions = {
      Is_there_a_note: {
        type: 'If',
        expression: { equals: ["@empty(triggerOutputs()?['body/CustomerNotes'])", true] },
        runAfter: {},
        actions: { Mail: mail({ 'emailMessage/Body': field('AdditionalInfo') }) },
        else: { actions: {} },
      },
    }
    expect(await emptyIn(actions, oneToOne({ CustomerNotes: '' }))).toEqual(empty('AdditionalInfo'))
  })

  it('is told of in a group whose customers stand elsewhere, but not where nobody joined', async () => {
    const name = mailOf({ To: 'desk@contoso.example', Body: field('CustomerName') })
    expect(await emptyIn(name, group({ Name: 'Ada' }))).toEqual(empty('CustomerName'))
    expect(await emptyIn(name, group())).toEqual([])
  })

  it('is told of though the text is encoded on the way', async () => {
    const notes = "@{encodeUriComponent(triggerOutputs()?['body/CustomerNotes'])}"
    const body = mailOf({ Body: `<a href="https://contoso.example?notes=${notes}">x</a>` })
    expect(await emptyIn(body, oneToOne({ CustomerNotes: '' }))).toEqual(empty('CustomerNotes'))
  })
})

describe('what customers type', () => {
  const hostile = oneToOne({ CustomerName: "O'Brien <b>太郎</b> @{x}" })
  const escaped =
    "@{replace(replace(replace(replace(replace(triggerOutputs()?['body/CustomerName'],'&','&amp;'),'<','&lt;'),'>','&gt;'),'\"','&quot;'),'''','&#39;')}"

  it('is told of where it is markup in the mail', async () => {
    expect(await warningsOf(mailOf({ Body: `<p>${field('CustomerName')}</p>` }), hostile)).toEqual([
      { code: 'text-not-escaped', field: 'CustomerName', markup: true },
    ])
  })

  it('is told of where it could be, though this customer typed none', async () => {
    expect(await warningsOf(mailOf({ Body: `<p>${field('CustomerName')}</p>` }))).toEqual([
      { code: 'text-not-escaped', field: 'CustomerName', markup: false },
    ])
  })

  it('is shown as it was typed where the flow escapes it', async () => {
    expect(await warningsOf(mailOf({ Body: escaped }), hostile)).toEqual([
      { code: 'markup-as-text', field: 'CustomerName' },
    ])
    expect(await warningsOf(mailOf({ Body: escaped }))).toEqual([])
  })

  it('may be anything in a subject, which is no HTML', async () => {
    expect(await warningsOf(mailOf({ Subject: field('CustomerName') }), hostile)).toEqual([])
  })
})
