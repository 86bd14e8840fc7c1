import { describe, expect, it } from 'vitest'
import {
  type ConnectorRequest,
  emptyGroup,
  groupOfThree,
  hostile,
  oneToOne,
  person,
  run,
} from './appointments.fixture.ts'
import { contactUpsert } from './contact-upsert.ts'

const answers = { nameOrder: 'family-first' }

const nobodyKnown = ({ operationId }: ConnectorRequest) =>
  operationId === 'ListRecords' ? { value: [] } : {}

const known =
  (contact: Record<string, string | null>) =>
  ({ operationId }: ConnectorRequest) =>
    operationId === 'ListRecords' ? { value: [{ contactid: 'c-1', ...contact }] } : {}

const search = (quotedMail: string) => ({
  operationId: 'ListRecords',
  parameters: {
    entityName: 'contacts',
    $select: 'contactid,firstname,lastname,telephone1',
    $filter: `emailaddress1 eq '${quotedMail}'`,
    $top: 1,
  },
})

const created = (mail: string, family: string, given: string, phone = '') => ({
  operationId: 'CreateRecord',
  parameters: {
    entityName: 'contacts',
    'item/firstname': given,
    'item/lastname': family,
    'item/emailaddress1': mail,
    'item/telephone1': phone,
  },
})

const writtenFor = async (nameOrder: string, CustomerName: string | null) => {
  const { requests } = await run(contactUpsert, { nameOrder }, { ...oneToOne, CustomerName }, nobodyKnown)
  const { 'item/firstname': given, 'item/lastname': family } = requests[1]?.parameters ?? {}
  return [family, given]
}

describe('a contact', () => {
  it('is made of a customer whose mail address is new', async () => {
    expect(await run(contactUpsert, answers, oneToOne, nobodyKnown)).toEqual({
      status: 'Succeeded',
      requests: [search('taro@example.com'), created('taro@example.com', '山田', '太郎', '+81 3 1234 5678')],
    })
  })

  it('is updated when the mail address is known', async () => {
    const { requests } = await run(
      contactUpsert,
      answers,
      oneToOne,
      known({ firstname: 'T', lastname: 'Y', telephone1: '1' }),
    )
    expect(requests).toEqual([
      search('taro@example.com'),
      {
        operationId: 'UpdateOnlyRecord',
        parameters: {
          entityName: 'contacts',
          recordId: 'c-1',
          'item/firstname': '太郎',
          'item/lastname': '山田',
          'item/telephone1': '+81 3 1234 5678',
        },
      },
    ])
  })

  it('keeps what is known where the customer said nothing', async () => {
    const appointment = { ...groupOfThree, Customers: [person(null, 'ada@example.com')] }
    const update = async (contact: Record<string, string | null>) => {
      const { requests } = await run(contactUpsert, answers, appointment, known(contact))
      return requests[1]?.parameters
    }
    expect(await update({ firstname: 'Ada', lastname: 'Lovelace', telephone1: '1' })).toMatchObject({
      'item/firstname': 'Ada',
      'item/lastname': 'Lovelace',
      'item/telephone1': '1',
    })
    expect(await update({ firstname: null, lastname: null, telephone1: null })).toMatchObject({
      'item/lastname': 'ada@example.com',
    })
  })

  it('is made of everybody in a group, one after the other, and of nobody in an empty one', async () => {
    expect(await run(contactUpsert, answers, groupOfThree, nobodyKnown)).toEqual({
      status: 'Succeeded',
      requests: [
        search('ada@example.com'),
        created('ada@example.com', 'Ada', 'Lovelace'),
        search('taro@example.com'),
        created('taro@example.com', '山田', '太郎'),
        search('grace@example.com'),
        created('grace@example.com', 'Grace', 'Hopper'),
      ],
    })
    expect(await run(contactUpsert, answers, emptyGroup)).toEqual({ status: 'Succeeded', requests: [] })
  })

  it.each([
    ['family-first', '山田 太郎', ['山田', '太郎']],
    ['family-first', ' 山田　　太郎 ', ['山田', '太郎']],
    ['family-first', '山田', ['山田', '']],
    ['given-first', 'Ada King Lovelace', ['Lovelace', 'Ada King']],
    ['given-first', 'Ada', ['Ada', '']],
    ['whole', 'Ada King Lovelace', ['Ada King Lovelace', undefined]],
    ['family-first', '', ['taro@example.com', '']],
    ['given-first', '　', ['taro@example.com', '']],
    ['whole', null, ['taro@example.com', undefined]],
    ['whole', 'x'.repeat(60), ['x'.repeat(50), undefined]],
  ])('has a last name whatever the order: %s, "%s"', async (nameOrder, name, expected) => {
    expect(await writtenFor(nameOrder, name)).toEqual(expected)
  })

  it('is looked for under the very address, whatever quotes are in it', async () => {
    const CustomerEmail = " o'brien' or '1' eq '1@example.com "
    const { requests } = await run(contactUpsert, answers, { ...hostile, CustomerEmail }, nobodyKnown)
    expect(requests[0]).toEqual(search("o''brien'' or ''1'' eq ''1@example.com"))
    expect(requests[1]?.parameters).toMatchObject({
      'item/lastname': "O'Brien",
      'item/firstname': '<b>太郎</b> @{x}',
    })
  })
})
