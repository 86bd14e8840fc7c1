import * as v from 'valibot'
import type { Person } from './person.ts'
import type { Tab } from './tab.ts'

const Request = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({
    messageType: v.literal('NestedAppAuthRequest'),
    method: v.picklist(['GetInitContext', 'GetToken', 'GetTokenPopup']),
    requestId: v.string(),
    tokenParams: v.optional(
      v.object({ clientId: v.string(), scope: v.string(), claims: v.optional(v.string()) }),
    ),
  }),
)
const Answer = v.looseObject({ success: v.boolean() })

const refusal = (status: string, code: string, description: string) => ({
  success: false,
  error: { status, code, subError: '', description },
})

/** One request of MSAL's to the Teams around its tab. */
export type NestedRequest = v.InferOutput<typeof Request>

/** Reads a request as MSAL's bridge sends it. */
export const readNested = (data: string | undefined): NestedRequest => v.parse(Request, data)

/** Teams' side of MSAL's bridge: the answer to one request. */
export async function nestedAnswer(tab: Tab, person: Person, request: NestedRequest): Promise<string> {
  const { requestId } = request
  const answer = await answerTo(tab, person, request)
  return JSON.stringify({ messageType: 'NestedAppAuthResponse', requestId, ...answer })
}

async function answerTo({ setting }: Tab, person: Person, { method, tokenParams }: NestedRequest) {
  if (method === 'GetInitContext') {
    const { id, tenantId } = setting.person
    const accountContext = {
      homeAccountId: `${id}.${tenantId}`,
      environment: 'login.microsoftonline.com',
      tenantId,
    }
    return {
      success: true,
      initContext: { sdkName: 'emulator', sdkVersion: '1', capabilities: {}, accountContext },
    }
  }
  if (!tokenParams) return refusal('PERSISTENT_ERROR', 'invalid_request', 'The request asks for no token.')
  const { clientId, scope, claims } = tokenParams
  const agreed = method === 'GetTokenPopup'
  if (agreed && !(await person.agrees(scope, claims)))
    return refusal('USER_CANCEL', 'user_cancelled', 'The person closed the window.')
  if (person.answer !== 'token')
    return refusal('USER_INTERACTION_REQUIRED', 'interaction_required', person.answer)
  return v.parse(Answer, await person.ask('nested-token', { clientId, scope, claims, agreed }))
}
