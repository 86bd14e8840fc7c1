import * as v from 'valibot'
import type { FlowContent } from '#domain/request/content.ts'
import { mayMove } from '#domain/request/moves.ts'
import { roleOf } from '#domain/staff.ts'
import { templateById } from '#domain/templates/catalogue.ts'
import type { Template } from '#domain/templates/template.ts'
import type { Desk } from '../desk.ts'
import { unlessRefused } from '../gateways/upstream-error.ts'
import { guidOf } from '../guid-of.ts'
import { ProblemError } from '../problem-error.ts'
import { reserveSlot } from '../slot-account.ts'
import type { RequestRow, Viewer } from '../store/requests.ts'
import { movedOrRefused } from './moving.ts'
import { type RequestViewer, requireDecider } from './viewer.ts'

/** What a request wants built, as its template reads the answers today. */
export interface Wish {
  readonly template: Template
  readonly answers: Record<string, unknown>
  readonly name: string
}

/** Reads what a request wants built; templates may have changed since it was sent. */
export function wishIn({ template: id, answers, name }: FlowContent): Wish {
  const template = id === null ? undefined : templateById(id)
  if (!template) throw new ProblemError(422, 'unknown-template', 'There is no such template.')
  const read = v.safeParse(template.answers, answers)
  if (!read.success)
    throw new ProblemError(422, 'answers-invalid', 'Some answers cannot be used.', {
      fields: read.issues.map((issue) => ({ path: v.getDotPath(issue) ?? '', message: issue.message })),
    })
  return { template, answers: read.output, name: name?.trim() || template.id }
}

/** The id of the flow that a request becomes: the same each time it is approved, and nobody's to choose. */
const flowIdOf = ({ tenantId, mailbox, id }: RequestRow): string =>
  guidOf(['flow of request', tenantId, mailbox, id].join(' '))

/** Approves a request: a slot is reserved for its flow first, and given back where somebody else declined meanwhile. */
export async function approve(desk: Desk, viewer: Viewer, row: RequestRow): Promise<RequestRow> {
  requireDecider(viewer)
  if (row.content.kind === 'administrator' || !mayMove(row, 'approve'))
    return movedOrRefused(desk, viewer, row, 'approve')
  const { template, name } = wishIn(row.content)
  const flowId = flowIdOf(row)
  await reserveSlot(desk, { flowId, flowName: name, operation: template.trigger, environment: '' })
  try {
    return await movedOrRefused(desk, viewer, row, 'approve', { flowId })
  } catch (error) {
    const now = await desk.store.requests.find(desk.place, row.id, desk.now())
    if (now?.flowId !== flowId) await desk.store.reservations.release(desk.place, flowId)
    throw error
  }
}

/** Takes back or declines a request, and gives back the slot that was reserved for it. */
export async function end(
  desk: Desk,
  viewer: Viewer,
  row: RequestRow,
  move: 'withdraw' | 'decline',
  reason: string | null = null,
): Promise<RequestRow> {
  const ended = await movedOrRefused(desk, viewer, row, move, { movedReason: reason })
  // Where nobody knows whether the flow went live, its slot stays reserved until that can have been seen.
  if (ended.flowId && ended.leftBehind !== 'cannot-tell')
    await desk.store.reservations.release(desk.place, ended.flowId)
  return ended
}

/** Looks again whether whoever asked to be made administrator is one, and if so ends the request well. */
export async function lookUpRole(desk: Desk, viewer: RequestViewer, row: RequestRow): Promise<RequestRow> {
  const { microsoft, mailbox, store, place, now } = desk
  if (!mayMove(row, 'confirm')) return row
  // Whoever asked may be listed under another of their addresses, which only their own token tells.
  const isOne =
    row.requesterId === viewer.userId
      ? viewer.role === 'administrator'
      : roleOf(await unlessRefused([403], microsoft.graph.staff(mailbox), []), [row.requesterAddress]) ===
        'administrator'
  if (!isOne) return row
  const moved = await store.requests.move(place, row.id, 'confirm', { by: null, at: now() })
  return moved ?? (await store.requests.find(place, row.id, now())) ?? row
}
