import { remedyFor } from '#domain/refusal/remedy-for.ts'
import type { SmtpAddress } from '#domain/smtp-address.ts'
import type { Caller } from '../identity.ts'
import { attempt } from './attempt.ts'
import { Circuits } from './circuits.ts'
import type { Clock } from './clock.ts'
import { type Pace, patienceFor, type Timeouts } from './patience.ts'
import { Pauses } from './pauses.ts'
import { type Asked, unanswered } from './unanswered.ts'
import { UpstreamError } from './upstream-error.ts'
import type { Content } from './wire.ts'

/** One request to a service of Microsoft's; `operation` names it in errors and carries no secret. */
export interface UpstreamRequest extends Asked, Content {
  /** In whose name it is asked. */
  readonly caller: Pick<Caller, 'tenantId' | 'userId'>
  /** The mailbox it is about, where a service keeps mailboxes apart. */
  readonly mailbox?: SmtpAddress
  /** Where it takes longer than what only reads, or only writes. */
  readonly pace?: Pace
}

export interface UpstreamAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: unknown
  /** The answer as it was received, for what reading JSON does not keep. */
  readonly text: string
}

/** Sends one request, waits out throttling as far as a person would, and throws an UpstreamError for every refusal. */
export type Send = (request: UpstreamRequest) => Promise<UpstreamAnswer>

/** Longest wait, in milliseconds, that a person should sit through; a longer Retry-After is shown to them. */
const LONGEST_PAUSE = 8000
/** Tries after the first. */
const MOST_RETRIES = 4
/** Waits between tries where the service names none, in milliseconds: twice as long each time, and each at random. */
const BACKOFF = { first: 300, longest: 4000 }
/** A write that was throttled did not happen and may be sent again; one that met a broken gateway may have happened. */
const RETRIED = { reads: [429, 502, 503, 504], writes: [429, 503] }

/**
 * What breaks together: a service at its host, there one tenant's part of it, and of that one mailbox. Microsoft keeps
 * these apart, so that one of them that is broken says nothing of the others, who must not be kept waiting for it.
 */
const placeOf = ({ service, url, caller, mailbox }: UpstreamRequest): string =>
  [service, new URL(url).host, caller.tenantId, mailbox?.toLowerCase()].join(' ')

/** Who shares a limit: everybody who asks about one mailbox, or else each user at each host. */
const limitOf = ({ mailbox, caller }: UpstreamRequest, place: string): string =>
  `${place} ${mailbox ? '' : caller.userId}`

/** Whether asking again may help. That a mailbox is full also comes as 429, and no wait empties it. */
function isWorthAgain({ method = 'GET' }: UpstreamRequest, refused: UpstreamError): boolean {
  const statuses = method === 'GET' ? RETRIED.reads : RETRIED.writes
  return statuses.includes(refused.status) && remedyFor(refused.refusal) !== 'quota'
}

/** What was found of a service by asking it. */
type Finding = 'answered' | 'failed' | 'unknown'

/** How long one request may take. */
interface Patient {
  readonly each: number
  readonly deadline: number
  /** Who was told to wait until a time has to, for so many milliseconds at most. */
  readonly turn: { readonly limit: string; most(): number; comes(): Promise<void> }
}

/** Opens the way to Microsoft's services; how each was found to be is known to everybody who sends by it. */
export function sender({ clock, timeouts }: { clock: Clock; timeouts: Timeouts }): Send {
  const circuits = new Circuits(clock.now)
  const pauses = new Pauses(clock)
  const patience = patienceFor(timeouts)

  /** Asks until there is an answer, or nobody would wait any longer; tells of each try what was found. */
  async function sendUntil(
    request: UpstreamRequest,
    mostRetries: number,
    { each, deadline, turn }: Patient,
    found: (finding: Finding) => void,
  ): Promise<UpstreamAnswer> {
    for (let retries = 0; ; retries++) {
      found('answered')
      const outcome = await attempt(request, clock, Math.min(each, deadline - clock.now()))
      if (!(outcome instanceof UpstreamError)) return outcome
      if (isDown(outcome)) found(isImpatience(request, outcome) ? 'unknown' : 'failed')
      if (!isWorthAgain(request, outcome)) throw outcome
      const { retryAfter } = outcome.refusal
      if (retryAfter) pauses.begin(turn.limit, outcome)
      const backoff = Math.min(BACKOFF.longest, BACKOFF.first * 2 ** retries) * Math.random()
      const wait = retryAfter === null ? backoff : retryAfter * 1000
      if (retries === mostRetries || wait > turn.most()) throw outcome
      if (retryAfter === null) await clock.wait(wait)
      await turn.comes()
    }
  }

  return async (request) => {
    const { each, total } = patience[request.pace ?? ((request.method ?? 'GET') === 'GET' ? 'read' : 'write')]
    const deadline = clock.now() + total
    // A try that begins later than this has too little time left for an answer.
    const most = () => Math.min(LONGEST_PAUSE, deadline - each / 4 - clock.now())
    const place = placeOf(request)
    const limit = limitOf(request, place)
    const turn = { limit, most, comes: () => pauses.over(limit, request, most()) }
    // What is only repeated from a pause says nothing new of the service, so the circuit must not hear of it.
    await turn.comes()
    const passage = circuits.pass(place)
    if (passage.kind === 'open') {
      const retryAfter = (passage.until - clock.now()) / 1000
      const message = 'The service has not answered for a while, so it was not asked.'
      throw unanswered(request, { code: 'circuit-open', message, retryAfter })
    }
    const tell: Record<Finding, () => void> = {
      answered: () => circuits.answered(place),
      failed: () => circuits.failed(place),
      // Whoever tries alone whether the service is back has to say how it went.
      unknown: () => passage.kind === 'trying' && circuits.failed(place),
    }
    let finding: Finding = 'answered'
    const mostRetries = passage.kind === 'trying' ? 0 : MOST_RETRIES
    try {
      return await sendUntil(request, mostRetries, { each, deadline, turn }, (found) => {
        finding = found
      })
    } finally {
      tell[finding]()
    }
  }
}

/** Not 500: the flow service says so of each flow whose trigger is broken, Dataverse of single rows, and both are well. */
const DOWN = [502, 503, 504]

/** Whether a service did not answer or says that it cannot; an answer that is no JSON is one all the same. */
const isDown = ({ status, refusal }: UpstreamError): boolean =>
  DOWN.includes(status) && refusal.layers[0]?.code !== 'unreadable'

/** Whether we only did not wait for what a page can do without: that says nothing of the service. */
const isImpatience = ({ pace }: UpstreamRequest, { refusal }: UpstreamError): boolean =>
  pace === 'optional-read' && refusal.layers[0]?.code === 'timeout'
