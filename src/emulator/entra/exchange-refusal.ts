import type { Tenant } from '../tenant.ts'
import { application } from './application.ts'
import { sameAudience } from './authentication.ts'
import { consentRequired } from './consent.ts'
import { EntraError } from './entra-error.ts'
import type { EntraRefusalCode } from './refusal-codes.ts'
import { checkProof } from './step-up.ts'

/** Refuses the exchange as the tenant's switch says, for every resource or for the one that it names. */
export function checkExchange(tenant: Tenant, audience: string, assertion: Record<string, unknown>): void {
  const { entraRefusal } = tenant.switches
  if (!entraRefusal || (entraRefusal.resource && !sameAudience(audience, entraRefusal.resource))) return
  const { code } = entraRefusal
  switch (code) {
    // More proof ends these.
    case 50076:
    case 50079:
    case 50158:
      checkProof(code, audience, assertion)
      return
    case 65001:
      throw consentRequired()
    default: {
      const [error, message, suberror] = refusals(tenant, audience)[code]
      throw new EntraError(code, error, message, suberror === undefined ? {} : { suberror })
    }
  }
}

type Plain = Exclude<EntraRefusalCode, 50076 | 50079 | 50158 | 65001>

const refusals = (
  { name }: Tenant,
  audience: string,
): Readonly<Record<Plain, readonly [error: string, message: string, suberror?: string]>> => ({
  50057: ['invalid_grant', 'The user account is disabled.'],
  53000: [
    'invalid_grant',
    'Device is not in required device state: compliant. Conditional Access policy requires a compliant device, and the device is not compliant. The user must enroll their device with an approved MDM provider like Intune.',
    'message_only',
  ],
  53003: [
    'invalid_grant',
    'Access has been blocked by Conditional Access policies. The access policy does not allow token issuance.',
    'message_only',
  ],
  70043: [
    'invalid_grant',
    'The refresh token has expired or is invalid due to sign-in frequency checks by Conditional Access. The token was issued and the maximum allowed lifetime for this request is 3600 seconds.',
    'bad_token',
  ],
  500131: [
    'invalid_grant',
    `Assertion audience does not match the Client app presenting the assertion. The expected audience is '${application.clientId}' or one of the Application Uris of this application with App ID '${application.clientId}'(${application.name}).`,
  ],
  650052: [
    'invalid_client',
    `The app is trying to access a service '${audience}' that your organization '${name}' lacks a service principal for. Contact your IT Admin to review the configuration of your service subscriptions or consent to the application in order to create the required service principal.`,
  ],
  650057: [
    'invalid_resource',
    `Invalid resource. The client has requested access to a resource which is not listed in the requested permissions in the client's application registration. Client app ID: ${application.clientId}(${application.name}). Resource value from request: ${audience}. List of valid resources from app registration: 00000003-0000-0000-c000-000000000000.`,
  ],
})
