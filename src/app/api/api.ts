import * as v from 'valibot'
import type { Identity, TokenNeed } from '../identity/identity.ts'
import type { Memory } from './memory.ts'
import { brokenAnswer, offlineProblem, ProblemError, problemFrom } from './problem-error.ts'

/** The schema of an answer. */
export type Answer = v.GenericSchema<unknown, unknown>

/** One request to our own API; without a body it reads. */
export interface ApiRequest<Schema extends Answer> {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly path: string
  readonly body?: unknown
  /** What the answer, or each line of it, must be. */
  readonly answer: Schema
  readonly signal?: AbortSignal
  /** Lets the request outlive the page. */
  readonly keepalive?: boolean
}

/** Our own API on behalf of the signed-in person; every failure is a ProblemError. */
export interface Api {
  call<Schema extends Answer>(request: ApiRequest<Schema>): Promise<v.InferOutput<Schema>>
  /** The answer before anybody has read it; only a yes comes back. With a need, another token is got for it first. */
  send(request: ApiRequest<Answer>, need?: TokenNeed): Promise<Response>
  /** What the person was answered on earlier visits. */
  readonly memory: Memory
}

/** Reads an answer, or a line of one, as what was agreed. */
export function parse<Schema extends Answer>(
  schema: Schema,
  json: string,
  status: number,
): v.InferOutput<Schema> {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), schema), json)
  if (parsed.success) return parsed.output
  const issue = parsed.issues[0]
  throw new ProblemError(brokenAnswer(status, `${v.getDotPath(issue) ?? ''} ${issue.message}`.trim()))
}

/** An aborted request is nobody's problem: it leaves as the AbortError it is. */
export const unreachable = (error: unknown, signal: AbortSignal | undefined): unknown =>
  signal?.aborted ? error : new ProblemError(offlineProblem(error))

/** Makes the API for one signed-in person. */
export function createApi(identity: Identity, memory: Memory, request: typeof fetch = fetch): Api {
  async function ask(asked: ApiRequest<Answer>, need?: TokenNeed): Promise<Response> {
    const { method = 'GET', path, body, signal = null, keepalive = false } = asked
    const ahead = method === 'GET' && !need ? identity.answerAhead?.(path) : null
    if (ahead) return ahead.catch(() => ask(asked))
    const token = await identity.token(need)
    const headers = new Headers({ authorization: `Bearer ${token}` })
    if (body !== undefined) headers.set('content-type', 'application/json')
    const init = {
      method,
      headers,
      signal,
      keepalive,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }
    return request(path, init).catch((error: unknown) => {
      throw unreachable(error, asked.signal)
    })
  }

  /** A rejected token or a claims challenge is answered once; a second no is final. */
  async function accepted(asked: ApiRequest<Answer>, answered?: TokenNeed): Promise<Response> {
    const first = await ask(asked, answered)
    if (first.ok) return first
    const problem = await problemFrom(first)
    const need = needAfter(problem)
    if (!need || answered) throw new ProblemError(problem)
    const second = await ask(asked, need)
    if (second.ok) return second
    throw new ProblemError(await problemFrom(second))
  }

  return {
    async call(asked) {
      const response = await accepted(asked)
      const json = await response.text().catch((error: unknown) => {
        throw unreachable(error, asked.signal)
      })
      return parse(asked.answer, json, response.status)
    },
    send: accepted,
    memory,
  }
}

function needAfter({ claims, code }: { claims?: string | undefined; code: string }): TokenNeed | null {
  if (claims) return { kind: 'claims', claims }
  return code === 'signed-out' ? { kind: 'rejected' } : null
}
