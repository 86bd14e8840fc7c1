import * as v from 'valibot'

/** What a user granted when they signed in; a refresh token carries it on. */
export const Grant = v.object({
  tenantId: v.string(),
  userId: v.string(),
  clientId: v.string(),
  scope: v.string(),
  nonce: v.optional(v.string()),
  /** Claims that the sign-in earned for the access tokens. */
  claims: v.record(v.string(), v.array(v.string())),
})
export type Grant = v.InferOutput<typeof Grant>

/** What an authorization code stands for, and who may redeem it. */
export const CodeGrant = v.object({
  ...Grant.entries,
  redirectUri: v.string(),
  codeChallenge: v.optional(v.string()),
})
export type CodeGrant = v.InferOutput<typeof CodeGrant>
