import { queryOptions } from '@tanstack/react-query'
import type { Api } from '#app/api/api.ts'
import { paths } from '#contract/endpoints.ts'
import { RequestDetail, RequestList } from '#contract/request.ts'
import { newestDraft } from './groups.ts'

/** Whether the signed-in person has asked to be administrator, or was about to. */
export const roleAskedQuery = (api: Api, address: string) =>
  queryOptions({
    queryKey: ['role-asked', address.toLowerCase()],
    queryFn: async ({ signal }) => {
      const list = await api.call({ path: paths.requests(address), answer: RequestList, signal })
      const begun = newestDraft(list, 'administrator')
      const pending = list.requests.find(
        ({ kind, isMine, state }) =>
          isMine && kind === 'administrator' && (state === 'sent' || state === 'approved'),
      )
      const draft =
        begun && (await api.call({ path: paths.request(address, begun.id), answer: RequestDetail, signal }))
      return { pending: pending ?? null, draft: draft ?? null }
    },
    // Once the form is open, what is written in it counts and not what is read again.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })
