import { queryOptions } from '@tanstack/react-query'
import type { Api } from '#app/api/api.ts'
import { BusinessList, BusinessOverview } from '#contract/business.ts'
import { paths } from '#contract/endpoints.ts'

/** The booking pages the signed-in person can see. */
export const businessesQuery = (api: Api) =>
  queryOptions({
    queryKey: ['businesses'],
    queryFn: ({ signal }) => api.call({ path: paths.businesses, answer: BusinessList, signal }),
  })

/** One booking page with its slots, flows and administrators. */
export const overviewQuery = (api: Api, address: string) =>
  queryOptions({
    queryKey: ['businesses', address.toLowerCase()],
    queryFn: ({ signal }) => api.call({ path: paths.business(address), answer: BusinessOverview, signal }),
  })
