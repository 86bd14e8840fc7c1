import * as v from 'valibot'
import { Language } from '#domain/language.ts'
import { LONGEST_REASON, RequestContent } from '#domain/request/content.ts'
import { PersonMove, RequestKind, RequestState } from '#domain/request/moves.ts'
import { isStorable } from '#domain/request/storable.ts'
import { Role } from '#domain/staff.ts'
import { LeftBehind } from './creation.ts'
import { Problem } from './problem.ts'

/** A request as a list shows it. */
export const RequestSummary = v.object({
  id: v.string(),
  kind: RequestKind,
  state: RequestState,
  /** What is asked for, as far as it was said. */
  template: v.nullable(v.string()),
  name: v.nullable(v.string()),
  /** Who asked, and what they were to the booking page when they did. */
  requester: v.object({ name: v.string(), address: v.string(), role: Role }),
  isMine: v.boolean(),
  createdAt: v.string(),
  updatedAt: v.string(),
  /** When it expires if nobody decides. */
  expiresAt: v.nullable(v.string()),
})
export type RequestSummary = v.InferOutput<typeof RequestSummary>

/** The requests of a booking page that the caller may see, the last changed first. */
export const RequestList = v.object({
  requests: v.array(RequestSummary),
  /** Whether the caller decides about those of others. */
  mayDecide: v.boolean(),
})
export type RequestList = v.InferOutput<typeof RequestList>

/** One step in the life of a request. */
export const RequestEvent = v.object({
  at: v.string(),
  from: v.nullable(RequestState),
  to: RequestState,
  /** Who did it; null where nobody did, as when a request expires. */
  by: v.nullable(v.string()),
  /** What they said about it: why it was declined. */
  reason: v.nullable(v.string()),
  /** What refused the flow, whole. */
  problem: v.nullable(Problem),
})
export type RequestEvent = v.InferOutput<typeof RequestEvent>

/** The ways in which people can be told of a request. */
export const NoticeKind = v.picklist(['mail', 'activity'])
export type NoticeKind = v.InferOutput<typeof NoticeKind>

/** A request with everything that is known of it. */
export const RequestDetail = v.object({
  ...RequestSummary.entries,
  content: RequestContent,
  history: v.array(RequestEvent),
  /** The flow it is about to become, or became. */
  flow: v.nullable(v.object({ id: v.string(), environment: v.nullable(v.string()) })),
  /** What a failed building left behind; null where none failed last. */
  left: v.nullable(LeftBehind),
  /** What the caller may do with it now. */
  moves: v.array(PersonMove),
  mayDecide: v.boolean(),
  /** How the caller may tell others of it now. */
  notices: v.array(NoticeKind),
})
export type RequestDetail = v.InferOutput<typeof RequestDetail>

/** Declines a request; whoever asked is told why. */
export const DeclineRequest = v.object({
  reason: v.pipe(
    v.string(),
    v.trim(),
    v.minLength(1),
    v.maxLength(LONGEST_REASON),
    v.check((reason) => isStorable(reason)),
  ),
})
export type DeclineRequest = v.InferOutput<typeof DeclineRequest>

/** Builds the flow of an approved request, with connections of the administrator's own. */
export const BuildRequest = v.object({
  environment: v.pipe(v.string(), v.minLength(1), v.maxLength(100)),
  /** The connection to use for each connector, by connector name. */
  connections: v.record(
    v.pipe(v.string(), v.maxLength(100)),
    v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  ),
})
export type BuildRequest = v.InferOutput<typeof BuildRequest>

/** Tells the administrators of a request that waits, or whoever asked of what was decided. */
export const SendNotice = v.object({ kind: NoticeKind, language: Language })
export type SendNotice = v.InferOutput<typeof SendNotice>

/** Whom a notice reached, and why it did not reach the others. */
export const NoticeResult = v.object({
  told: v.array(v.string()),
  failed: v.array(v.object({ name: v.string(), problem: Problem })),
})
export type NoticeResult = v.InferOutput<typeof NoticeResult>
