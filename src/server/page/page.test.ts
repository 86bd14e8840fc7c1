import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { PageConfig } from '#contract/page-config.ts'
import { pageServer } from './page.fixture.ts'

const ask = pageServer()
const bodyOf = async (path: string, headers = {}) => (await ask(path, headers)).text()

describe('the page', () => {
  it('comes with the configuration, and no secret', async () => {
    const html = await bodyOf('/b/anything')
    const config = html.match(/<script type="application\/json" id="page-config">(.*?)<\/script>/)?.[1] ?? ''
    expect(v.parse(PageConfig, JSON.parse(config))).toEqual({
      clientId: '11111111-aaaa-4bbb-8ccc-222222222222',
      authority: 'https://login.microsoftonline.com/organizations',
      scope: 'api://desk.contoso.example/11111111-aaaa-4bbb-8ccc-222222222222/access_as_user',
      powerAutomateUrl: 'https://make.powerautomate.com',
    })
    expect(html).not.toContain('a-secret-of-the-server')
  })

  it('counts the origin that plays Teams among the hosts in the demo', async () => {
    const demo = pageServer({ EMULATOR_URL: 'http://localhost:3979' })
    const html = await (await demo('/')).text()
    expect(html).toContain('"hostOrigins":["http://localhost:3979"]')
  })

  it('gives every style of its own the nonce of this one answer, and runs no inline script', async () => {
    const [first, second] = await Promise.all([ask('/'), ask('/')])
    const nonceOf = ({ headers }: Response) =>
      headers.get('content-security-policy')?.match(/'nonce-([^']{24})'/)?.[1]
    const [nonce, html] = [nonceOf(first), await first.text()]
    expect(nonce).toBeDefined()
    expect(nonceOf(second)).not.toBe(nonce)
    expect(html).toContain(`name="csp-nonce" content="${nonce}"`)
    expect(html.match(/<style[^>]*>/g)).toEqual([`<style nonce="${nonce}">`, `<style nonce="${nonce}">`])
    expect(html.match(/<script(?![^>]* src=)[^>]*>/g)).toEqual([
      '<script type="application/json" id="page-config">',
    ])
  })

  it.each([
    ['the language of the host', '/?locale=ja-jp', 'en', 'ja'],
    ['the language of the host', '/?locale=en-us', 'ja', 'en'],
    ['the first language of the browser that it has', '/', 'de, ja;q=0.8, en;q=0.7', 'ja'],
    ['no language that the browser rules out', '/', 'ja;q=0, fr', 'en'],
    ['English where nothing is known', '/?locale=fr-fr', '', 'en'],
    ['no placeholder that nobody replaced', '/?locale=%7Bapp.locale%7D', 'ja', 'ja'],
  ])('speaks %s', async (_, path, accepted, language) => {
    const { headers } = await ask(path, { 'accept-language': accepted })
    expect(await bodyOf(path, { 'accept-language': accepted })).toContain(`<html lang="${language}"`)
    expect(headers.get('vary')).toContain('Accept-Language')
  })

  it.each([
    ['the look of the host', '/?theme=dark', '<html lang="en" data-look="dark">'],
    ['the look of the host', '/?theme=contrast', '<html lang="en" data-look="contrast">'],
    ['the default for a theme it does not know', '/?theme=glass', '<html lang="en" data-look="default">'],
    ['the default for nonsense', '/?theme=%22%3E%3Cscript%3E', '<html lang="en" data-look="default">'],
    ['what the system prefers in a browser', '/', '<html lang="en">'],
    ['what the system prefers where a placeholder was left', '/?theme=%7Bapp.theme%7D', '<html lang="en">'],
  ])('wears %s', async (_, path, tag) => {
    expect(await bodyOf(path)).toContain(tag)
  })

  it('fetches TeamsJS ahead in a host, and what signs people in ahead in a browser', async () => {
    const preloaded = (html: string) => html.match(/assets\/(?:teams|msal)\.js/g)
    expect(preloaded(await bodyOf('/?theme=default'))).toEqual(['assets/teams.js'])
    expect(preloaded(await bodyOf('/'))).toEqual(['assets/msal.js'])
  })

  it.each([
    ['/', ''],
    ['/b/ContosoClinic@contoso.com', ''],
    ['/b/ContosoClinic@contoso.com/flows/1', ''],
    ['/?theme=dark&at=/b/ContosoClinic@contoso.com', 'sk-hosted'],
    ['/?theme=dark&at=%7Bpage.subPageId%7D', 'sk-hosted'],
    ['/?theme=dark&at=/b/ContosoClinic@contoso.com/new', 'sk-hosted sk-plain'],
    ['/b/ContosoClinic@contoso.com/new/zoom-meeting', 'sk-plain'],
    ['/b/ContosoClinic@contoso.com/flows/1/add', 'sk-plain'],
    ['/teams/configure?theme=default', 'sk-hosted sk-plain'],
  ])(
    'promises an overview only where there will be one, and no header in a host: %s',
    async (path, classes) => {
      expect(await bodyOf(path)).toContain(`<div id="skeleton" class="${classes}">`)
    },
  )

  it('is asked for each time, for it is never the same', async () => {
    const { headers } = await ask('/')
    expect([headers.get('cache-control'), headers.get('content-type')]).toEqual([
      'no-cache',
      'text/html; charset=UTF-8',
    ])
  })
})
