import { describe, expect, it } from 'vitest'
import { deepLinkTo, readDeepLink } from './deep-link.ts'

const place = {
  appId: 'the-app',
  entityId: '/b/a@b.example',
  subPageId: '/b/a@b.example/flows/1?x="y"&z',
  webUrl: 'https://desk.example/b/a@b.example',
  label: '予約 & more',
  channelId: '19:x@thread.tacv2',
}

describe('a deep link', () => {
  it('reads back as it was written', () => {
    expect(readDeepLink(deepLinkTo(place))).toEqual(place)
  })

  it('has the shape of Teams’ own', () => {
    expect(
      deepLinkTo({ appId: 'a', entityId: 'b', subPageId: '/c', label: 'd', webUrl: 'https://e.example/' }),
    ).toBe(
      'https://teams.microsoft.com/l/entity/a/b?webUrl=https%3A%2F%2Fe.example%2F&label=d&context=%7B%22subEntityId%22%3A%22%2Fc%22%7D',
    )
  })

  it('to the tab itself names no place', () => {
    expect(readDeepLink('https://teams.microsoft.com/l/entity/a/b')?.subPageId).toBe('')
  })

  it.each([
    'https://teams.microsoft.com/l/chat/0/0?users=a@b.example',
    'https://evil.example/l/entity/a/b',
    'https://teams.microsoft.com/l/entity/a/b?context=nonsense',
    'nonsense',
  ])('is none: %s', (link) => expect(readDeepLink(link)).toBe(null))
})
