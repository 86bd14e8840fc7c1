import { describe, expect, it } from 'vitest'
import { findingsIn, foundIn } from './checking.fixture.ts'
import { compose, say } from './running.fixture.ts'

const all = ['Succeeded', 'Failed', 'Skipped', 'TimedOut']
const terminate = { type: 'Terminate', inputs: { runStatus: 'Succeeded' } }

describe('an action to run after', () => {
  it('must stand beside', () => {
    const inside = { Try: { type: 'Scope', actions: { Mail: say(1) } }, B: say(1, { Mail: ['Succeeded'] }) }
    expect(foundIn(inside)).toEqual(['unknown-predecessor actions/B/runAfter/Mail'])
    const outside = { A: say(1), Try: { type: 'Scope', actions: { Mail: say(1, { A: ['Succeeded'] }) } } }
    expect(foundIn(outside)).toEqual(['unknown-predecessor actions/Try/actions/Mail/runAfter/A'])
  })

  it('is guessed when its name is mistyped', () => {
    expect(findingsIn({ Send_mail: say(1), B: say(1, { 'Send mail': ['Succeeded'] }) })).toMatchObject([
      {
        details: { name: 'Send mail', similar: 'Send_mail' },
        message: expect.stringContaining("'Send_mail'"),
      },
    ])
    expect(findingsIn({ Send_mail: say(1), B: say(1, { Quite_other: ['Succeeded'] }) })).toMatchObject([
      { details: { similar: null } },
    ])
  })

  it('has one of the statuses that there are', () => {
    expect(findingsIn({ A: say(1), B: say(1, { A: ['Succeeded', 'Done'] }) })).toMatchObject([
      { code: 'unknown-status', path: ['actions', 'B', 'runAfter', 'A'], details: { status: 'Done' } },
    ])
    expect(foundIn({ A: say(1), B: say(1, { A: ['succeeded', 'TIMEDOUT'] }) })).toEqual([])
  })
})

describe('actions that wait for each other', () => {
  it('are found, and not those that wait for them', () => {
    const actions = {
      A: say(1, { C: ['Succeeded'] }),
      B: say(1, { A: ['Succeeded'] }),
      C: say(1, { B: ['Succeeded'] }),
      D: say(1, { C: ['Succeeded'] }),
    }
    expect(findingsIn(actions)).toMatchObject([{ code: 'cycle', details: { names: ['A', 'B', 'C'] } }])
  })

  it('may be one that waits for itself, also deep inside', () => {
    const actions = { Try: { type: 'Scope', actions: { A: say(1, { A: ['Succeeded'] }) } } }
    expect(foundIn(actions)).toEqual(['cycle actions/Try/actions/A/runAfter'])
  })
})

describe('an action that can never run', () => {
  it.each<[string, Record<string, unknown>]>([
    ['after nothing in particular', { A: say(1), X: say(1, { A: [] }) }],
    ['after the end of the run', { A: terminate, X: say(1, { A: ['Succeeded'] }) }],
    ['when what always runs is left out', { A: say(1), X: say(1, { A: ['Skipped'] }) }],
    ['when what needs no other takes too long', { A: compose(1), X: say(1, { A: ['TimedOut'] }) }],
    [
      'when one fails and what needs its success succeeds',
      { A: say(1), B: say(1, { A: ['Succeeded'] }), X: say(1, { A: ['Failed'], B: ['Succeeded'] }) },
    ],
    [
      'when both branches of what can end in one way only run',
      {
        A: say(1),
        Good: say(1, { A: ['Succeeded'] }),
        Bad: say(1, { A: ['Failed', 'TimedOut'] }),
        X: say(1, { Good: ['Succeeded'], Bad: ['Succeeded'] }),
      },
    ],
    [
      'when something is left out that runs in any case',
      { A: say(1), B: say(1, { A: all }), X: say(1, { B: ['Skipped'] }) },
    ],
  ])('is found: %s', (_, actions) => {
    expect(findingsIn(actions)).toMatchObject([
      { code: 'never-runs', severity: 'warning', action: 'X', path: ['actions', 'X', 'runAfter'] },
    ])
  })

  it.each<[string, Record<string, unknown>]>([
    ['after any end', { A: say(1), X: say(1, { A: all }) }],
    ['after a failure', { A: compose(1), X: say(1, { A: ['Failed', 'TimedOut'] }) }],
    ['when the end of the run was left out or failed', { A: terminate, X: say(1, { A: ['Failed'] }) }],
    [
      'when what is left out waits for a failure',
      { A: say(1), B: say(1, { A: ['Failed'] }), X: say(1, { B: ['Skipped'] }) },
    ],
    [
      'whichever of two branches is taken',
      {
        A: say(1),
        Good: say(1, { A: ['Succeeded'] }),
        Bad: say(1, { A: ['Failed', 'TimedOut'] }),
        X: say(1, { Good: ['Succeeded', 'Skipped'], Bad: ['Succeeded', 'Skipped'] }),
      },
    ],
    [
      'when one fails and what needs its success is left out',
      { A: say(1), B: say(1, { A: ['Succeeded'] }), X: say(1, { A: ['Failed'], B: ['Skipped'] }) },
    ],
    ['after what somebody cancelled', { A: say(1), X: say(1, { A: ['Cancelled'] }) }],
  ])('is not suspected: %s', (_, actions) => {
    expect(foundIn(actions)).toEqual([])
  })

  it('is reported once, not again for all that waits for it', () => {
    const actions = { A: terminate, X: say(1, { A: ['Succeeded'] }), Y: say(1, { X: ['Succeeded'] }) }
    expect(foundIn(actions)).toEqual(['never-runs actions/X/runAfter'])
  })

  it('is looked for without end in no definition, however tangled', () => {
    const level = (at: number) => ({
      [`L${at}`]: say(
        1,
        at === 0 ? {} : { [`L${at - 1}`]: ['Skipped'], [`R${at - 1}`]: ['Failed', 'Skipped'] },
      ),
      [`R${at}`]: say(
        1,
        at === 0 ? {} : { [`L${at - 1}`]: ['Failed', 'Skipped'], [`R${at - 1}`]: ['Skipped'] },
      ),
    })
    const tangle = Object.assign({}, ...Array.from({ length: 60 }, (_, at) => level(at)))
    expect(findingsIn(tangle).every(({ code }) => code === 'never-runs')).toBe(true)
  })
})
