import * as v from 'valibot'
import { Refusal } from '#domain/refusal/refusal.ts'
import { Remedy } from '#domain/refusal/remedy.ts'
import { Role } from '#domain/staff.ts'
import { FlowSummary } from './flow.ts'

/** Why a request to our own API was not done; `refused` means Microsoft said no and `remedy` says what to do. */
export const ProblemCode = v.picklist([
  'refused',
  'not-administrator',
  'slots-full',
  'answers-invalid',
  'request-invalid',
  'connection-missing',
  'key-reused',
  'flow-changed',
  'undo-over',
  'person-not-found',
  'flow-unsuitable',
  'already-decided',
  'move-not-allowed',
  'outcome-unknown',
  'too-many-requests',
  'unknown-template',
  'not-found',
  'signed-out',
  'guest-account',
  'personal-account',
  'tenant-not-allowed',
  'app-only',
  'offline',
  'internal',
])
export type ProblemCode = v.InferOutput<typeof ProblemCode>

/** An RFC 9457 problem document, with what our page needs to explain it. */
export const Problem = v.object({
  type: v.string(),
  title: v.string(),
  status: v.number(),
  detail: v.optional(v.string()),
  code: ProblemCode,
  requestId: v.string(),
  remedy: v.optional(Remedy),
  refusal: v.optional(Refusal),
  /** Dotted paths of the answers or fields at fault. */
  fields: v.optional(v.array(v.object({ path: v.string(), message: v.string() }))),
  /** The caller's role as Bookings told it right after the refusal, where that may be what it was about. */
  evidence: v.optional(v.object({ role: Role })),
  /** The flow as it is now, where somebody else has changed it. */
  flow: v.optional(FlowSummary),
  /** Whether the flow is on or off now, where what was refused left it another way than it was. */
  left: v.optional(v.picklist(['on', 'off'])),
  /** A claims challenge to relay to Entra, and the scopes it is about. */
  claims: v.optional(v.string()),
})
export type Problem = v.InferOutput<typeof Problem>
