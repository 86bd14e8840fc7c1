import { describe, expect, it } from 'vitest'
import { chatAbout } from './chat-about.ts'
import { teamsLink } from './use-request-link.ts'

describe('the links by which a request is sent', () => {
  it('lead into the tab in Teams, and to the same place in a browser', () => {
    const place = '/b/Clinic@contoso.example/requests/1'
    const link = new URL(teamsLink('app-id', place, `https://desk.example${place}`, 'A “flow” & more'))
    expect([link.host, link.pathname]).toEqual(['teams.microsoft.com', '/l/entity/app-id/home'])
    expect(Object.fromEntries(link.searchParams)).toEqual({
      webUrl: `https://desk.example${place}`,
      label: 'A “flow” & more',
      context: JSON.stringify({ subEntityId: place }),
    })
  })

  it('open one chat with everybody, and keep what is written in it whole', () => {
    const link = chatAbout(['a+b@contoso.example', 'c@contoso.example'], 'See: https://desk.example/?a=1&b=2')
    expect(link).toContain('users=a%2Bb%40contoso.example,c%40contoso.example&')
    expect(new URL(link).searchParams.get('message')).toBe('See: https://desk.example/?a=1&b=2')
  })
})
