import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useApi } from '#app/api/api-context.tsx'
import { connectionsQuery } from '#app/features/environments/queries.ts'

/** The connections of an environment, looked at anew whenever somebody comes back to the page. */
export function useFreshConnections(environment: string | null) {
  const query = useQuery({
    ...connectionsQuery(useApi(), environment ?? ''),
    enabled: environment !== null,
    refetchOnWindowFocus: 'always',
    staleTime: 0,
  })
  const { refetch } = query
  useEffect(() => {
    if (environment === null) return
    // Whoever comes back from Power Automate has just made or repaired one, and a window beside this one hid nothing.
    const look = () => void refetch({ cancelRefetch: false })
    addEventListener('focus', look)
    return () => removeEventListener('focus', look)
  }, [environment, refetch])
  return query
}
