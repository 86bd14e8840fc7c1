import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { allPages, pagesOf } from './paging.ts'

const HOME = 'https://org.example/api/things?a=b'
const ASKED = { service: 'dataverse', operation: 'list flows' } as const
const Thing = v.object({ id: v.number() })

/** A collection of so many things, one a page, and what was asked for it. */
function collection(count: number, link = (page: number) => `${HOME}&page=${page}`) {
  const asked: string[] = []
  const get = async (url: string) => {
    asked.push(url)
    const id = asked.length
    const next = id < count ? { '@odata.nextLink': link(id + 1) } : {}
    const headers = { date: new Date(id * 1000).toUTCString() }
    return { status: 200, headers, body: { value: [{ id }], ...next } }
  }
  return { asked, get }
}

describe('a collection that comes in pages', () => {
  it('is read to its end, by the links it gives', async () => {
    const { asked, get } = collection(3)
    expect(await allPages(Thing, HOME, ASKED, get)).toEqual([{ id: 1 }, { id: 2 }, { id: 3 }])
    expect(asked).toEqual([HOME, `${HOME}&page=2`, `${HOME}&page=3`])
  })

  it('says of each page when it was true, by the clock of the service', async () => {
    const times: number[] = []
    for await (const { at } of pagesOf(Thing, HOME, ASKED, collection(2).get)) times.push(at)
    expect(times).toEqual([1000, 2000])
  })

  it('is empty where there is nothing', async () => {
    const nothing = async () => ({ status: 204, headers: {}, body: null })
    expect(await allPages(Thing, HOME, ASKED, nothing)).toEqual([])
  })

  it.each(['https://elsewhere.example/api/things', 'https://org.example/api/others'])(
    'is not read on at %s, and not shown in part',
    async (link) => {
      const { asked, get } = collection(2, () => link)
      await expect(allPages(Thing, HOME, ASKED, get)).rejects.toMatchObject({ status: 502 })
      expect(asked).toHaveLength(1)
    },
  )

  it('is not shown in part when it has no end', async () => {
    const { asked, get } = collection(Number.POSITIVE_INFINITY)
    await expect(allPages(Thing, HOME, ASKED, get)).rejects.toMatchObject({ status: 502 })
    expect(asked).toHaveLength(200)
  })

  it.each([null, ''])('is at its end also where its next link is %j', async (link) => {
    const get = async () => ({ status: 200, headers: {}, body: { value: [{ id: 1 }], nextLink: link } })
    expect(await allPages(Thing, HOME, ASKED, get)).toEqual([{ id: 1 }])
  })

  it('is not read round in a circle', async () => {
    const { asked, get } = collection(3, () => HOME)
    await expect(allPages(Thing, HOME, ASKED, get)).rejects.toMatchObject({ status: 502 })
    expect(asked).toHaveLength(1)
  })
})
