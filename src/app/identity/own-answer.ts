import type { AuthenticationResult, IPublicClientApplication } from '@azure/msal-browser'

/** What Microsoft's window answered, if the person did whom the page is open for (`user id.tenant id`); it lets people choose another account. */
export async function ownAnswer(
  application: Pick<IPublicClientApplication, 'clearCache'>,
  person: string,
  answered: Promise<AuthenticationResult>,
): Promise<AuthenticationResult> {
  const answer = await answered
  if (`${answer.uniqueId}.${answer.tenantId}`.toLowerCase() === person.toLowerCase()) return answer
  // Or the page would be theirs the next time it is opened, without a word.
  await application.clearCache({ account: answer.account }).catch(() => undefined)
  throw new Error('The window was answered with another account')
}
