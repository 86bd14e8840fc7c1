import { queryOptions } from '@tanstack/react-query'
import type { Api } from '#app/api/api.ts'
import { newestDraft } from '#app/features/requests/groups.ts'
import { paths } from '#contract/endpoints.ts'
import { RequestDetail, RequestList } from '#contract/request.ts'

/** The draft that whoever asks for a flow goes on with: their newest or, where a link has chosen a template, their newest with that. */
export const ownDraftQuery = (api: Api, address: string, template: string | null) =>
  queryOptions({
    queryKey: ['own-draft', address.toLowerCase()],
    queryFn: async ({ signal }) => {
      const list = await api.call({ path: paths.requests(address), answer: RequestList, signal })
      const fitting = list.requests.filter((one) => template === null || one.template === template)
      const found = newestDraft({ ...list, requests: fitting }, 'flow')
      if (!found) return null
      return api.call({ path: paths.request(address, found.id), answer: RequestDetail, signal })
    },
    // Once the wizard is open, what is said in it counts and not what is read again.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })
