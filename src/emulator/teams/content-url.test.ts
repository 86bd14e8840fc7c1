import { describe, expect, it } from 'vitest'
import { contentUrlOf, filledIn } from './content-url.ts'

const saved = contentUrlOf('https://desk.example', '/b/a@b.example')

describe('a content URL', () => {
  it('is opened with its placeholders filled in, an empty one for what there is not', () => {
    const values = { 'app.theme': 'dark', 'app.locale': 'ja-jp', 'page.subPageId': '' }
    expect(filledIn(saved, values)).toBe('https://desk.example/b/a@b.example?theme=dark&locale=ja-jp&at=')
  })

  it('carries any place without coming apart', () => {
    const url = new URL(filledIn(saved, { 'page.subPageId': '/b/a&b=c@d/flows/#1' }))
    expect(url.searchParams.get('at')).toBe('/b/a&b=c@d/flows/#1')
  })

  it('keeps a placeholder that Teams does not know', () => {
    expect(filledIn('https://desk.example/?x={no.such}', {})).toBe('https://desk.example/?x={no.such}')
  })
})
