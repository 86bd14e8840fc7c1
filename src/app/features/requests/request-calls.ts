import type { Answer, Api, ApiRequest } from '#app/api/api.ts'
import { paths } from '#contract/endpoints.ts'
import { type DeclineRequest, NoticeResult, RequestDetail, type SendNotice } from '#contract/request.ts'
import type { RequestContent } from '#domain/request/content.ts'

/** A move that is made at once; building tells its steps instead. */
export type PlainMove = 'send' | 'withdraw' | 'approve'

/** How a draft is written: the last writing may outlive the page, and overtakes the one before. */
type Writing = Pick<ApiRequest<Answer>, 'signal' | 'keepalive'>

/** Writes a draft under an id that the page chose. */
export const writeDraft = (
  api: Api,
  address: string,
  id: string,
  content: RequestContent,
  how: Writing = {},
) =>
  api.call({
    method: 'PUT',
    path: paths.request(address, id),
    body: content,
    answer: RequestDetail,
    ...how,
  })

/** Makes a move that needs no words. */
export const makeMove = (api: Api, address: string, id: string, move: PlainMove) =>
  api.call({ method: 'POST', path: paths.requestMove(address, id, move), answer: RequestDetail })

/** Declines a request and says why. */
export const declineRequest = (api: Api, address: string, id: string, body: DeclineRequest) =>
  api.call({ method: 'POST', path: paths.requestMove(address, id, 'decline'), body, answer: RequestDetail })

/** Looks up again whether whoever asked to be administrator is one by now. */
export const checkRole = (api: Api, address: string, id: string) =>
  api.call({ method: 'POST', path: paths.requestRole(address, id), answer: RequestDetail })

/** Tells others of a request. */
export const sendNotice = (api: Api, address: string, id: string, body: SendNotice) =>
  api.call({ method: 'POST', path: paths.requestNotices(address, id), body, answer: NoticeResult })
