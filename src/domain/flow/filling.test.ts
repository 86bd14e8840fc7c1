import { describe, expect, it } from 'vitest'
import { filledRates } from '../appointment/filled-rates.ts'
import { comes, forMany, forOne, payloadOf, type Wire } from '../appointment/graph.fixture.ts'
import { customerFields } from './fields.ts'
import { fillingOf, mayBeEmpty } from './filling.ts'

const notesIn = (...wires: Wire[]) =>
  fillingOf('CustomerNotes', filledRates(wires.map((wire) => payloadOf(wire))))
const silent = comes('Silent', { notes: ' ' })

describe('how often a field is filled', () => {
  it('is asked of the notes of customers, and of no field that is always there', () => {
    expect(customerFields.filter(mayBeEmpty)).toEqual(['CustomerNotes'])
    expect(fillingOf('ServiceName', filledRates([]))).toBeNull()
  })

  it('is not known before anything was seen, nor where nothing can be seen', () => {
    const unknown = { measured: {}, always: false, before: false }
    expect(fillingOf('CustomerNotes', null)).toEqual(unknown)
    expect(notesIn()).toEqual(unknown)
    expect(notesIn(forMany(0))).toEqual(unknown)
  })

  it('is told of the shapes that were seen, a group by its customers', () => {
    expect(notesIn(forOne(), forOne({ customers: [silent] }))).toEqual({
      measured: { 'one-to-one': { seen: 2, filled: 1 } },
      always: false,
      before: false,
    })
    expect(notesIn(forOne(), forMany(0, { customers: [comes('A'), silent, silent] }))).toEqual({
      measured: { 'one-to-one': { seen: 1, filled: 1 }, group: { seen: 3, filled: 1 } },
      always: false,
      before: false,
    })
  })

  it('is remembered where it was filled before, and nothing can be seen of it now', () => {
    expect(fillingOf('CustomerNotes', null, ['group Customers.Notes'])?.before).toBe(true)
    expect(fillingOf('CustomerNotes', null, ['one-to-one CustomerNotes'])?.before).toBe(true)
    expect(fillingOf('CustomerNotes', null, ['one-to-one CustomerPhone'])?.before).toBe(false)
  })

  it('is no matter for doubt once all that were seen were filled', () => {
    expect(notesIn(forOne(), forOne(), forMany(2))?.always).toBe(true)
    expect(notesIn(forMany(2))?.always).toBe(true)
    expect(notesIn(forOne({ customers: [silent] }))?.always).toBe(false)
  })
})
