import { Hono } from 'hono'
import * as v from 'valibot'
import { CreationEvent } from '#contract/creation.ts'
import {
  BuildRequest,
  DeclineRequest,
  NoticeResult,
  RequestDetail,
  RequestList,
  SendNotice,
} from '#contract/request.ts'
import { RequestContent } from '#domain/request/content.ts'
import type { Desk } from '../desk.ts'
import { send, writeDraft } from '../requests/asking.ts'
import { beginBuilding, build } from '../requests/building.ts'
import { approve, end, lookUpRole } from '../requests/deciding.ts'
import { detailOf, summaryOf } from '../requests/shown-request.ts'
import { tellOthers } from '../requests/telling.ts'
import { type RequestViewer, requestSeenBy, viewerOf } from '../requests/viewer.ts'
import type { RequestRow } from '../store/requests.ts'
import { AddressParam } from './businesses.ts'
import { documented, reads } from './documented.ts'
import { reported } from './reported.ts'
import type { Session, SessionContext } from './session.ts'

const RequestParam = v.object({ ...AddressParam.entries, id: v.pipe(v.string(), v.uuid(), v.toLowerCase()) })

/** The caller at the booking page of a request, and the request as far as they may see it. */
async function opened(c: SessionContext, { address, id }: v.InferOutput<typeof RequestParam>) {
  const desk = c.get('deskAt')(address)
  const viewer = await viewerOf(desk)
  return { desk, viewer, row: await requestSeenBy(desk, viewer, id) }
}

const shown = async (c: SessionContext, desk: Desk, viewer: RequestViewer, row: RequestRow) =>
  c.json<RequestDetail>(await detailOf(desk, row, viewer))

/** Asking the administrators of a booking page, and deciding about what others ask for. */
export const requestRoutes = () =>
  new Hono<Session>()
    .get(
      '/',
      documented('The requests of a booking page that the caller may see', RequestList),
      reads('param', AddressParam),
      async (c) => {
        const desk = c.get('deskAt')(c.req.valid('param').address)
        const viewer = await viewerOf(desk)
        const rows = await desk.store.requests.seenBy(desk.place, viewer, desk.now())
        const { mayDecide } = viewer
        return c.json<RequestList>({ requests: rows.map((row) => summaryOf(row, viewer)), mayDecide })
      },
    )
    .get(
      '/:id',
      documented('A request, for whoever asked and for whoever decides', RequestDetail),
      reads('param', RequestParam),
      async (c) => {
        const { desk, viewer, row } = await opened(c, c.req.valid('param'))
        return shown(c, desk, viewer, row)
      },
    )
    .put(
      '/:id',
      documented('Writes a draft of a request, new or of the caller’s own', RequestDetail),
      reads('param', RequestParam),
      reads('json', RequestContent),
      async (c) => {
        const { address, id } = c.req.valid('param')
        const desk = c.get('deskAt')(address)
        const viewer = await viewerOf(desk)
        return shown(c, desk, viewer, await writeDraft(desk, viewer, id, c.req.valid('json')))
      },
    )
    .post(
      '/:id/send',
      documented('Sends a draft to the administrators', RequestDetail),
      reads('param', RequestParam),
      async (c) => {
        const { address, id } = c.req.valid('param')
        const desk = c.get('deskAt')(address)
        const viewer = await viewerOf(desk)
        return shown(c, desk, viewer, await send(desk, viewer, id))
      },
    )
    .post(
      '/:id/withdraw',
      documented('Takes back a request of the caller’s own', RequestDetail),
      reads('param', RequestParam),
      async (c) => {
        const { desk, viewer, row } = await opened(c, c.req.valid('param'))
        return shown(c, desk, viewer, await end(desk, viewer, row, 'withdraw'))
      },
    )
    .post(
      '/:id/approve',
      documented('Approves a request; a slot is reserved for its flow first', RequestDetail),
      reads('param', RequestParam),
      async (c) => {
        const { desk, viewer, row } = await opened(c, c.req.valid('param'))
        return shown(c, desk, viewer, await approve(desk, viewer, row))
      },
    )
    .post(
      '/:id/decline',
      documented('Declines a request and says why', RequestDetail),
      reads('param', RequestParam),
      reads('json', DeclineRequest),
      async (c) => {
        const { desk, viewer, row } = await opened(c, c.req.valid('param'))
        const { reason } = c.req.valid('json')
        return shown(c, desk, viewer, await end(desk, viewer, row, 'decline', reason))
      },
    )
    .post(
      '/:id/build',
      documented(
        'Builds the flow of an approved request, reporting each step',
        CreationEvent,
        'application/x-ndjson',
      ),
      reads('param', RequestParam),
      reads('json', BuildRequest),
      async (c) => {
        const { desk, viewer, row } = await opened(c, c.req.valid('param'))
        const building = await beginBuilding(desk, viewer, row, c.req.valid('json'))
        return reported(c, desk, (progress) => build(desk, building, progress))
      },
    )
    .post(
      '/:id/role',
      documented('Looks again whether whoever asked to be administrator is one', RequestDetail),
      reads('param', RequestParam),
      async (c) => {
        const { desk, viewer, row } = await opened(c, c.req.valid('param'))
        return shown(c, desk, viewer, await lookUpRole(desk, viewer, row))
      },
    )
    .post(
      '/:id/notices',
      documented('Tells others of a request, in the caller’s name', NoticeResult),
      reads('param', RequestParam),
      reads('json', SendNotice),
      async (c) => {
        const { desk, viewer, row } = await opened(c, c.req.valid('param'))
        return c.json<NoticeResult>(await tellOthers(desk, viewer, row, c.req.valid('json')))
      },
    )
