import { describe, expect, it } from 'vitest'
import { bytesTable, firstBytes, LIMIT, sum } from './bytes.ts'

const first = firstBytes()
const modulesOf = (opening: 'teams' | 'browser') => first[opening].flatMap(({ modules }) => modules)

/** What nobody needs before they ask for it. */
const LATER = {
  'the wizard and its words': /src\/app\/(?:features\/wizard|text\/wizard)/,
  'the compiler of flows and the dry run': /src\/(?:workflow-language|domain\/flow|domain\/connectors)\//,
  'the other language': /src\/app\/text\/.*ja\.ts/,
  "Fluent's components": /node_modules\/(?:@fluentui\/(?!react-icons)|@griffel|tabster|keyborg)/,
  'opening by an address': /open-by-address/,
  'the search': /search-field/,
  'the words of what goes wrong':
    /explained-problem|problem-details|text\/problems|refusal\/(?:remedy-|way|message-|repeatable)/,
  'explaining what is pasted': /features\/decode|booking-page-url|pasted/,
  'the health of flows': /features\/health|text\/health|domain\/flow-health/,
  'setting up a channel tab': /src\/app\/features\/tabs/,
}

describe('what is loaded before the overview can be used', () => {
  it('keeps its limits', () => {
    expect(first.html, bytesTable(first)).toBeLessThanOrEqual(LIMIT.html)
    expect(sum(first.teams), bytesTable(first)).toBeLessThanOrEqual(LIMIT.teams)
  })

  it.each(Object.entries(LATER))('holds nothing of %s', (_, module) => {
    for (const opening of ['teams', 'browser'] as const)
      expect(modulesOf(opening).filter((id) => module.test(id))).toEqual([])
  })

  it('holds TeamsJS in Teams only, and MSAL in a browser only', () => {
    const has = (opening: 'teams' | 'browser', name: string) =>
      modulesOf(opening).some((id) => id.includes(`node_modules/${name}`))
    expect([has('teams', '@microsoft/teams-js/'), has('browser', '@microsoft/teams-js/')]).toEqual([
      true,
      false,
    ])
    expect([has('teams', '@azure/msal-'), has('browser', '@azure/msal-')]).toEqual([false, true])
  })
})
