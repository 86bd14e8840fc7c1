import { type QueryKey, type UseQueryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Problem } from '#contract/problem.ts'
import { problemOf, takesBack } from './problem-error.ts'

/** What a question is known to be answered by now. */
export interface Known<Data> {
  /** At once what an earlier visit was answered, if anything; nothing once a refusal has taken it back. */
  readonly data: Data | undefined
  /** When an earlier visit was answered this; null as soon as it is the answer of this visit. */
  readonly seenAt: number | null
  readonly asking: boolean
  readonly problem: Problem | null
  readonly askAgain: () => void
}

/** Asks a question whose old answer is good enough to begin with. */
export function useAnswer<Data, Key extends QueryKey>(
  options: UseQueryOptions<Data, Error, Data, Key>,
): Known<Data> {
  const { data, error, dataUpdatedAt, isFetching, refetch } = useQuery(options)
  const answered = useQueryClient().getQueryState(options.queryKey)?.dataUpdateCount ?? 0
  const problem = error && problemOf(error)
  const shown = problem && takesBack(problem) ? undefined : data
  return {
    data: shown,
    seenAt: shown !== undefined && answered === 0 ? dataUpdatedAt : null,
    asking: isFetching,
    problem,
    askAgain: () => void refetch(),
  }
}
