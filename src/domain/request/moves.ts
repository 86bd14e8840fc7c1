import * as v from 'valibot'

/** What somebody may ask an administrator for: a flow, or to be made administrator themselves. */
export const RequestKind = v.picklist(['flow', 'administrator'])
export type RequestKind = v.InferOutput<typeof RequestKind>

export const RequestState = v.picklist([
  'draft',
  'sent',
  'approved',
  'building',
  'live',
  'failed',
  'declined',
  'withdrawn',
  'expired',
])
export type RequestState = v.InferOutput<typeof RequestState>

/** Who makes a move: whoever asked, whoever may decide, or the product by what it finds. */
type Mover = 'requester' | 'administrator' | 'product'

interface Rule {
  readonly kinds: readonly RequestKind[]
  readonly from: readonly RequestState[]
  readonly to: RequestState
  readonly by: Mover
}

const both = RequestKind.options

/** What can happen to a request. */
export const Move = v.picklist([
  'send',
  'withdraw',
  'approve',
  'decline',
  'build',
  'succeed',
  'fail',
  'confirm',
  'expire',
])
export type Move = v.InferOutput<typeof Move>

/** Every way in which a request goes from one state to another; there is no other. */
export const moves = {
  send: { kinds: both, from: ['draft'], to: 'sent', by: 'requester' },
  withdraw: { kinds: both, from: ['draft', 'sent', 'approved', 'failed'], to: 'withdrawn', by: 'requester' },
  approve: { kinds: both, from: ['sent'], to: 'approved', by: 'administrator' },
  decline: { kinds: both, from: ['sent', 'approved', 'failed'], to: 'declined', by: 'administrator' },
  build: { kinds: ['flow'], from: ['approved', 'failed'], to: 'building', by: 'administrator' },
  /** The flow is on. */
  succeed: { kinds: ['flow'], from: ['building'], to: 'live', by: 'product' },
  /** The flow was refused, or whoever built it fell silent. */
  fail: { kinds: ['flow'], from: ['building'], to: 'failed', by: 'product' },
  /** Bookings lists the requester among the administrators. */
  confirm: { kinds: ['administrator'], from: ['sent', 'approved'], to: 'live', by: 'product' },
  expire: { kinds: both, from: ['sent'], to: 'expired', by: 'product' },
} as const satisfies Record<Move, Rule>

/** The states a move may begin in. */
export type StateBefore<Some extends Move> = (typeof moves)[Some]['from'][number]
/** The state a move ends in. */
export type StateAfter<Some extends Move> = (typeof moves)[Some]['to']

const ruleOf = (move: Move): Rule => moves[move]

/** The moves that a person makes by asking for them. */
export const PersonMove = v.picklist(['send', 'withdraw', 'approve', 'decline', 'build'])
export type PersonMove = v.InferOutput<typeof PersonMove>

/** Whether a request may be moved so. */
export const mayMove = <Some extends Move>(
  request: { readonly kind: RequestKind; readonly state: RequestState },
  move: Some,
): request is { readonly kind: RequestKind; readonly state: StateBefore<Some> } =>
  ruleOf(move).kinds.includes(request.kind) && ruleOf(move).from.includes(request.state)

/** What a person may do with a request as it is now. */
export const movesOf = (
  request: { readonly kind: RequestKind; readonly state: RequestState },
  may: { readonly ask: boolean; readonly decide: boolean },
): PersonMove[] =>
  PersonMove.options.filter(
    (move) => mayMove(request, move) && (moves[move].by === 'requester' ? may.ask : may.decide),
  )

/** Whether anything can still become of a request. */
export const isOpen = (state: RequestState): boolean =>
  Move.options.some((move) => ruleOf(move).from.includes(state))
