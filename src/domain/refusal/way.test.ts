import { describe, expect, it } from 'vitest'
import { environmentIn, regionOf } from './region.ts'
import { policyIn } from './way.ts'

const layer = (more: Record<string, string>) => [{ status: 403, code: 'Dlp', message: '', more }]

describe('a data policy', () => {
  it('is named with whom to ask', () => {
    const more = {
      policyDisplayName: '経理',
      type: 'BusinessAndNonBusinessConnector',
      adminContactEmailAddress: 'it@contoso.com',
      policyWikiUrl: 'https://contoso.example/dlp',
    }
    expect(policyIn(layer(more))).toEqual({
      name: '経理',
      kind: 'BusinessAndNonBusinessConnector',
      contact: 'it@contoso.com',
      page: 'https://contoso.example/dlp',
    })
  })

  it.each([
    ['a name', 'IT help desk'],
    ['a link', 'javascript:alert(1)@contoso.com'],
    ['an address with a letter in it', 'it@contoso.com?body=hello'],
    ['several', 'it@contoso.com,me@evil.example'],
  ])('is never written to at %s', (_, adminContactEmailAddress) => {
    expect(policyIn(layer({ policyId: 'p', adminContactEmailAddress }))?.contact).toBeNull()
  })

  it('leads to no page but one of the web', () => {
    for (const policyWikiUrl of ['javascript:alert(1)', 'http://contoso.example', 'https://a b'])
      expect(policyIn(layer({ policyId: 'p', policyWikiUrl }))?.page).toBeNull()
  })

  it('is none where none is told of', () => expect(policyIn(layer({ target: 'x' }))).toBeNull())
})

it('the region is read where each service writes it', () => {
  const graph = { 'x-ms-ags-diagnostic': '{"ServerInfo":{"DataCenter":"Japan East","Slice":"E"}}' }
  expect(regionOf(graph, 'https://graph.microsoft.com/v1.0/me')).toBe('Japan East')
  expect(regionOf({ 'x-ms-ests-server': '2.1.19343.5 - JPE ProdSlices' }, 'https://x')).toBe('JPE')
  expect(regionOf({}, 'https://contoso.api.crm7.dynamics.com/api/data')).toBe('crm7')
  expect(regionOf({}, 'http://localhost:1')).toBeNull()
})

it('the environment is read from the address of the call', () => {
  const url = 'https://api.flow.microsoft.com/providers/Microsoft.ProcessSimple/environments/Default-1/flows'
  expect(environmentIn(url)).toBe('Default-1')
  expect(environmentIn('https://graph.microsoft.com/v1.0/me')).toBeNull()
})
