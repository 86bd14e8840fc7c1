import { describe, expect, it } from 'vitest'
import { places } from '#app/routes.ts'
import { placeIn, placeOf } from './place-asked.ts'

const address = 'ContosoClinic@contoso.example'

describe('the place a link into the tab asks for', () => {
  it.each([
    places.picker,
    places.business(address),
    places.flow(address, 'f1'),
    places.template(address, 'zoom-meeting'),
    places.business('odd/name@contoso.example'),
    places.allHealth,
    places.decode,
    places.business('first+last&co@contoso.example'),
  ])('is any place of the page: %s', (place) => expect(placeIn(place)).toBe(place))

  it.each([
    'https://evil.example/',
    '//evil.example',
    '/b//evil.example',
    'b/x@y',
    '/api/businesses',
    places.configureTab,
    places.removeTab,
    '{page.subPageId}',
    '',
    null,
    undefined,
  ])('is none for %s', (text) => expect(placeIn(text)).toBe(null))

  it('is what the deep link names, before where the tab opens', () => {
    const tab = new URL('https://desk.example/b/a@b.example?theme=dark&at=%2Fb%2Fa%40b.example%2Fnew')
    expect(placeOf(tab)).toBe('/b/a@b.example/new')
  })

  it('is where the tab opens when the host replaced no placeholder', () => {
    expect(placeOf(new URL('https://desk.example/b/a@b.example?at={page.subPageId}'))).toBe('/b/a@b.example')
  })
})
