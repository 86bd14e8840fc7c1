import type { Language } from '../language.ts'
import { guidIn } from './guid.ts'
import { fingerprint, templateOf } from './message-templates.ts'
import type { Refusal, RefusalLayer } from './refusal.ts'
import type { Remedy } from './remedy.ts'
import {
  repeatableCode,
  repeatableEnvironment,
  repeatableOperation,
  repeatableRegion,
  repeatableTime,
} from './repeatable.ts'

/** What a support bundle is made of beside the refusal itself. */
export interface Circumstances {
  readonly version: string
  readonly language: Language
  readonly host: 'browser' | 'microsoft-365'
  readonly tenantId: string | null
  /** SHA-256 of the definition of the flow that was being built. */
  readonly definition: string | null
  readonly now: Date
}

/** What went wrong, as far as a bundle tells of it. */
export interface Trouble {
  readonly code: string
  readonly status: number
  readonly requestId: string
  readonly remedy?: Remedy | undefined
  readonly refusal?: Refusal | undefined
  readonly evidence?: { readonly role: string } | undefined
}

/**
 * What may be handed to support of what went wrong: nothing is taken over that is not known to be harmless,
 * so that no token, address, name or appointment can be in it, wherever it stood.
 */
export function supportBundle(trouble: Trouble, about: Circumstances) {
  const { refusal, evidence, remedy } = trouble
  return {
    bundle: 'Workflow Desk for Microsoft Bookings',
    format: 1,
    made: about.now.toISOString(),
    app: {
      version: about.version.match(/^\d+\.\d+\.\d+$/)?.[0] ?? null,
      language: about.language,
      host: about.host,
    },
    tenant: about.tenantId && guidIn(about.tenantId),
    environment: refusal?.environment ? repeatableEnvironment(refusal.environment) : null,
    region: refusal?.region ? repeatableRegion(refusal.region) : null,
    definition: about.definition?.match(/^[0-9a-f]{64}$/)?.[0] ?? null,
    problem: {
      code: repeatableCode(trouble.code),
      status: trouble.status,
      remedy: remedy ?? null,
      requestId: guidIn(trouble.requestId),
    },
    role: evidence ? repeatableCode(evidence.role) : null,
    refusal: refusal ? told(refusal) : null,
  }
}
export type SupportBundle = ReturnType<typeof supportBundle>

function told({ service, operation, status, at, retryAfter, requestIds, layers, body }: Refusal) {
  return {
    service,
    operation: repeatableOperation(operation),
    status,
    at: repeatableTime(at),
    retryAfter,
    requestIds: Object.fromEntries(
      Object.entries(requestIds).flatMap(([name, id]) => {
        const repeatable = guidIn(id)
        return repeatable ? [[repeatableCode(name), repeatable]] : []
      }),
    ),
    layers: layers.map(toldOf),
    body: traceOf(body),
  }
}

const toldOf = ({ status, code, message, more = {} }: RefusalLayer) => ({
  status,
  code: code === null ? null : repeatableCode(code),
  message: templateOf(message),
  ...traceOf(message),
  ...('policyId' in more ? { policy: guidIn(more.policyId ?? '') } : {}),
  ...('type' in more ? { violation: repeatableCode(more.type ?? '') } : {}),
})

/** What a text that is withheld can be recognized by. */
const traceOf = (text: string) => ({ length: text.length, fingerprint: fingerprint(text) })
