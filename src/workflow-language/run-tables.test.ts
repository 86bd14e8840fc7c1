import { describe, expect, it } from 'vitest'
import { run } from './running.fixture.ts'

const table = async (inputs: object) => (await run({ T: { type: 'Table', inputs } })).actions.T
const guests = [
  { name: 'Sato, Hanako', seats: 2, paid: true },
  { name: 'Anna "Ann" Li', seats: 1, paid: false },
]

describe('a CSV table', () => {
  it('has the properties of the items as columns, and quotes what would break a line', async () => {
    expect((await table({ from: guests, format: 'CSV' }))?.outputs).toEqual({
      body: 'name,seats,paid\r\n"Sato, Hanako",2,True\r\n"Anna ""Ann"" Li",1,False\r\n',
    })
  })

  it('has columns of its own where the definition says so', async () => {
    const columns = [
      { header: 'Guest', value: "@item()?['name']" },
      { header: "@{concat('Se', 'ats')}", value: "@mul(item()?['seats'], 10)" },
      { header: 'Phone', value: "@item()?['phone']" },
    ]
    expect((await table({ from: guests, format: 'csv', columns }))?.outputs).toEqual({
      body: 'Guest,Seats,Phone\r\n"Sato, Hanako",20,\r\n"Anna ""Ann"" Li",10,\r\n',
    })
  })

  it('is empty when it is made of nothing', async () => {
    expect((await table({ from: [], format: 'CSV' }))?.outputs).toEqual({ body: '' })
  })

  it('has the columns of its first item, and says so when others have more', async () => {
    const made = await table({
      from: [
        { a: 1, b: null },
        { a: 2, c: 3 },
      ],
      format: 'CSV',
    })
    expect(made?.outputs).toEqual({ body: 'a,b\r\n1,\r\n2,\r\n' })
    expect(made?.notes).toEqual([{ code: 'columns-of-first-item', names: ['c'] }])
  })
})

describe('an HTML table', () => {
  it('has a head and a body', async () => {
    expect((await table({ from: [{ a: 1, b: { c: [2] } }], format: 'HTML' }))?.outputs).toEqual({
      body: '<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>1</td><td>{&quot;c&quot;:[2]}</td></tr></tbody></table>',
    })
  })

  it('never makes markup of what people type', async () => {
    const made = await table({ from: [{ name: "<img src=x onerror='go()'> & co" }], format: 'HTML' })
    expect(made?.outputs).toEqual({
      body: expect.stringContaining('<td>&lt;img src=x onerror=&#39;go()&#39;&gt; &amp; co</td>'),
    })
  })
})

it.each([
  ['of what is no array', { from: 'text', format: 'CSV' }],
  ['of items without properties', { from: [1, 2], format: 'CSV' }],
  ['in a format that is none', { from: [], format: 'XML' }],
])('cannot be made %s', async (_, inputs) => {
  expect((await table(inputs))?.status).toBe('Failed')
})
