import { ActionFailed, errorOf } from './action-failed.ts'
import type { Answer } from './context.ts'
import { asObject, valueAt } from './json.ts'
import type { ActionError, ActionStatus } from './result.ts'

/** An answer of a service, read. */
export interface ReadAnswer {
  readonly status: ActionStatus
  readonly outputs: unknown
  readonly error: ActionError | null
  /** Whether another attempt may help. */
  readonly isPassing: boolean
}

const codes: Readonly<Record<number, string>> = {
  400: 'BadRequest',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'NotFound',
  408: 'RequestTimeout',
  409: 'Conflict',
  412: 'PreconditionFailed',
  429: 'TooManyRequests',
  500: 'InternalServerError',
  502: 'BadGateway',
  503: 'ServiceUnavailable',
  504: 'GatewayTimeout',
}

/** Reads an answer: its status when it has none of its own, and the error of a refusal. */
export function readAnswer({ outputs = null, status, error }: Answer): ReadAnswer {
  const statusCode = asObject(outputs)?.statusCode
  const refused = typeof statusCode === 'number' && statusCode >= 400 ? statusCode : null
  const ended = status ?? (refused === null ? 'Succeeded' : 'Failed')
  const isPassing = ended === 'Failed' && refused !== null && isPassingRefusal(refused)
  return {
    status: ended,
    outputs,
    error: ended === 'Succeeded' ? null : (error ?? errorFor(ended, refused, outputs)),
    isPassing,
  }
}

/** Reads what was thrown instead of an answer; an error that is nobody's refusal is thrown on. */
export function readFailure(thrown: unknown): ReadAnswer {
  if (!(thrown instanceof ActionFailed)) throw thrown
  const { outputs, status } = thrown
  return readAnswer({ outputs, status, error: errorOf(thrown) })
}

/** The service took too long, was asked too often or is broken. */
const isPassingRefusal = (statusCode: number) => statusCode === 408 || statusCode === 429 || statusCode >= 500

function errorFor(status: ActionStatus, statusCode: number | null, outputs: unknown): ActionError {
  if (statusCode === null)
    return {
      code: `Action${status}`,
      message: `The service answered with '${status}'.`,
      details: { reason: 'answered', status },
    }
  const told = valueAt(outputs, ['body', 'error', 'message']) ?? valueAt(outputs, ['body', 'message'])
  const isTold = typeof told === 'string'
  return {
    code: codes[statusCode] ?? `Http${statusCode}`,
    message: isTold ? told : `The service answered ${statusCode}.`,
    details: { reason: 'refused', status: statusCode, told: isTold },
  }
}
