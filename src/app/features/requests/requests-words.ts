import type { RequestsText } from '#app/text/requests.en.ts'
import { lazyWords, useText, useWords } from '#app/text/text-context.tsx'
import type { RequestSummary } from '#contract/request.ts'
import { wizardWords } from '../wizard/wizard-context.ts'

const requestsWords = lazyWords<RequestsText>({
  en: () => import('#app/text/requests.en.ts').then(({ enRequests }) => enRequests),
  ja: () => import('#app/text/requests.ja.ts').then(({ jaRequests }) => jaRequests),
})

/** The words of requests, each language loaded when it is spoken. */
export const useRequestsText = (): RequestsText => useWords(requestsWords)

/** What requests are called. */
export function useRequestNames() {
  const text = useRequestsText()
  const { roles } = useText()
  const { templates } = useWords(wizardWords)
  const templateOf = ({ template }: RequestSummary) =>
    template === null ? null : (templates[template]?.name ?? template)
  return {
    /** The template it asks for, if it does. */
    templateOf,
    /** What is asked for, in a few words. */
    whatOf: (request: RequestSummary): string => {
      if (request.kind === 'flow') return request.name?.trim() || templateOf(request) || text.someFlow
      return request.isMine ? text.makeMe : text.makeAdministrator(request.requester.name)
    },
    /** Who asked, and what they were to the booking page. */
    requesterOf: ({ requester: { name, role } }: RequestSummary): string =>
      text.by(name, role === 'stranger' || role === 'cannot-tell' ? text.noRole[role] : roles[role].name),
  }
}
