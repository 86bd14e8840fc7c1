import * as v from 'valibot'
import type { Tenant } from '../tenant.ts'
import { EntraError } from './entra-error.ts'

/** The policy that Conditional Access asks for when the tenant's switch says so. */
const policy = '9ab03e19-ed42-4168-b6b7-7001fb3e933a'

const challenge = JSON.stringify({ access_token: { polids: { essential: true, values: [policy] } } })

const ClaimsParameter = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({
    access_token: v.optional(
      v.object({
        polids: v.optional(v.object({ values: v.array(v.string()) })),
        xms_cc: v.optional(v.object({ values: v.array(v.string()) })),
      }),
    ),
  }),
)

/** The claims that a `claims` parameter asks to have in the access token. */
export function claimsAsked(parameter: string | undefined): Record<string, string[]> {
  if (parameter === undefined) return {}
  const read = v.safeParse(ClaimsParameter, parameter)
  if (!read.success) {
    throw new EntraError(900144, 'invalid_request', "The value of the 'claims' parameter is not valid JSON.")
  }
  const { polids, xms_cc } = read.output.access_token ?? {}
  return { ...(polids ? { polids: polids.values } : {}), ...(xms_cc ? { xms_cc: xms_cc.values } : {}) }
}

/** Whether the claims are such as only an interactive sign-in can give. */
export const needsInteraction = (asked: Record<string, unknown>): boolean => 'polids' in asked

/** The codes by which Entra asks for more proof. */
export type ProofCode = 50076 | 50079 | 50158

/** Refuses an assertion that does not carry what Conditional Access asks for. */
export function checkStepUp(tenant: Tenant, audience: string, assertion: Record<string, unknown>): void {
  if (tenant.switches.claimsChallenge) checkProof(50079, audience, assertion)
}

/** Refuses an assertion without proof, by one of the codes for it. */
export function checkProof(code: ProofCode, audience: string, assertion: Record<string, unknown>): void {
  if (Array.isArray(assertion.polids) && assertion.polids.includes(policy)) return
  throw stepUpRequired(audience, code)
}

/** Entra's demand that the user come back and prove more. */
export const stepUpRequired = (audience: string, code: ProofCode = 50079): EntraError =>
  new EntraError(code, 'interaction_required', demands(audience)[code], { claims: challenge })

const demands = (audience: string): Readonly<Record<ProofCode, string>> => ({
  50076: `Due to a configuration change made by your administrator, or because you moved to a new location, you must use multi-factor authentication to access '${audience}'.`,
  50079: `Due to a configuration change made by your administrator, or because you moved to a new location, you must enroll in multi-factor authentication to access '${audience}'.`,
  50158:
    'External security challenge not satisfied. User will be redirected to another page or authentication provider to satisfy additional authentication challenges.',
})
