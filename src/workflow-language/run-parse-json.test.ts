import { describe, expect, it } from 'vitest'
import { compose, run } from './running.fixture.ts'

const parse = async (content: unknown, schema: unknown = {}) =>
  (await run({ P: { type: 'ParseJson', inputs: { content, schema } } })).actions.P

describe('a text that is read as JSON', () => {
  it('becomes the value it says', async () => {
    const { actions } = await run({
      P: { type: 'ParseJson', inputs: { content: '{"guest":{"name":"Rin"}}', schema: {} } },
      Next: compose("@body('P')?['guest']?['name']", { P: ['Succeeded'] }),
    })
    expect(actions.P?.outputs).toEqual({ body: { guest: { name: 'Rin' } } })
    expect(actions.Next?.outputs).toBe('Rin')
  })

  it('may be a value already', async () => {
    expect((await parse("@triggerBody()?['names']"))?.outputs).toEqual({ body: ['a', 'b'] })
  })

  it.each([["@triggerBody()?['missing']"], ['{"a":'], ['']])('fails when it is %j', async (content) => {
    expect(await parse(content)).toMatchObject({ status: 'Failed', error: { code: 'InvalidJSON' } })
  })
})

describe('a schema', () => {
  const guest = {
    type: 'object',
    properties: {
      name: { type: 'string', minLength: 1, maxLength: 5 },
      age: { type: ['integer', 'null'], minimum: 0, maximum: 120 },
      kind: { enum: ['new', 'regular'] },
      tags: { type: 'array', items: { type: 'string' }, minItems: 1, maxItems: 2 },
    },
    required: ['name'],
    additionalProperties: false,
  }

  it.each([
    { name: 'Rin' },
    { name: 'Rin', age: 30, kind: 'new', tags: ['a', 'b'] },
    { name: 'Rin', age: null },
  ])('lets %j pass', async (value) => {
    expect((await parse(value, guest))?.status).toBe('Succeeded')
  })

  it.each<[unknown, string, string]>([
    [{}, '', 'required'],
    [{ name: null }, 'name', 'type'],
    [{ name: '' }, 'name', 'range'],
    [{ name: 'Hanako' }, 'name', 'range'],
    [{ name: 'Rin', age: 1.5 }, 'age', 'type'],
    [{ name: 'Rin', age: -1 }, 'age', 'range'],
    [{ name: 'Rin', age: 121 }, 'age', 'range'],
    [{ name: 'Rin', kind: 'old' }, 'kind', 'enum'],
    [{ name: 'Rin', tags: [] }, 'tags', 'range'],
    [{ name: 'Rin', tags: ['a', 2] }, 'tags[1]', 'type'],
    [{ name: 'Rin', phone: '1' }, '', 'additionalProperties'],
    ['"text"', '', 'type'],
  ])('stops %j, and says where and why', async (value, path, errorType) => {
    const parsed = await parse(value, guest)
    expect(parsed).toMatchObject({ status: 'Failed', error: { code: 'ValidationFailed' } })
    expect(parsed?.outputs).toMatchObject({ errors: [{ path, errorType }] })
  })

  it('knows no types but those of JSON', async () => {
    expect((await parse('x', { type: 'constructor' }))?.status).toBe('Failed')
    expect(
      (await parse({ toString: 1 }, { toString: 1, properties: { valueOf: { type: 'string' } } }))?.status,
    ).toBe('Succeeded')
  })

  it('tells of every value that does not fit', async () => {
    const parsed = await parse([{ n: 1 }, { n: 'x' }, {}], {
      items: { properties: { n: { type: 'number' } }, required: ['n'] },
    })
    expect(parsed?.outputs).toMatchObject({
      errors: [
        { path: '[1].n', value: 'x' },
        { path: '[2]', message: expect.stringContaining('n') },
      ],
    })
  })

  it('may check items place by place, other properties by a schema, and limits that do not include themselves', async () => {
    const tuple = { items: [{ type: 'string' }, { type: 'number', minimum: 1, exclusiveMinimum: true }] }
    expect((await parse(['a', 2, 'more'], tuple))?.status).toBe('Succeeded')
    expect((await parse(['a', 1], tuple))?.status).toBe('Failed')
    expect((await parse({ x: 1 }, { additionalProperties: { type: 'string' } }))?.status).toBe('Failed')
    expect((await parse(5, { exclusiveMaximum: 5 }))?.status).toBe('Failed')
  })

  it.each<[unknown, object, string | null]>([
    ['Rin', { anyOf: [{ type: 'string' }, { type: 'null' }] }, null],
    [null, { anyOf: [{ type: 'string' }, { type: 'null' }] }, null],
    [5, { anyOf: [{ type: 'string' }, { type: 'null' }] }, 'anyOf'],
    [5, { oneOf: [{ type: 'integer' }, { type: 'string' }] }, null],
    [5, { oneOf: [{ type: 'integer' }, { type: 'number' }] }, 'oneOf'],
    [{ a: 1 }, { allOf: [{ required: ['a'] }, { properties: { a: { type: 'integer' } } }] }, null],
    [{ a: 'x' }, { allOf: [{ required: ['a'] }, { properties: { a: { type: 'integer' } } }] }, 'type'],
    [5, { not: { type: 'string' } }, null],
    ['x', { not: { type: 'string' } }, 'not'],
    [5, { const: 5 }, null],
    [5, { const: 6 }, 'const'],
  ])('may be made of others: of %j says %j %s', async (value, schema, errorType) => {
    const parsed = await parse([value], { items: schema })
    expect(parsed?.status).toBe(errorType === null ? 'Succeeded' : 'Failed')
    if (errorType !== null) expect(parsed?.outputs).toMatchObject({ errors: [{ errorType }] })
  })

  it.each([
    { not: { pattern: '^x' } },
    { oneOf: [{ pattern: '^a' }, { pattern: '^b' }] },
    { anyOf: [{ type: 'null' }, { type: 'string', format: 'email', minLength: 99 }] },
  ])('stops nothing by a part of it that was not looked at: %j', async (schema) => {
    const parsed = await parse('"abc"', schema)
    expect(parsed).toMatchObject({
      status: 'Succeeded',
      notes: [{ code: 'schema-keyword-not-checked' }],
    })
  })

  it('names its keywords that were not looked at, and passes over those that only describe', async () => {
    const schema = {
      $schema: 'x',
      title: 'Guest',
      'x-ms-visibility': 'advanced',
      dependencies: {},
      properties: { mail: { type: 'string', format: 'email', pattern: '@' } },
    }
    const parsed = await parse({ mail: 'no mail' }, schema)
    expect(parsed?.status).toBe('Succeeded')
    expect(parsed?.notes).toEqual([
      { code: 'schema-keyword-not-checked', names: ['dependencies', 'format', 'pattern'] },
    ])
  })
})
