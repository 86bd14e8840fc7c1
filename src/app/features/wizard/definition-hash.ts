import { useQuery } from '@tanstack/react-query'
import { definitionHash } from '#domain/dry-run/kept.ts'
import { digest } from '../dry-run/digest.ts'
import { compiledHere } from './compiled-here.ts'
import { plannedOf } from './said-so-far.ts'
import { useWizard } from './wizard-context.ts'

/** What the definition of the new flow can be recognized by; null where it cannot be told here. */
export function useDefinitionHash(): string | null {
  const { state, overview } = useWizard()
  const planned = state.target.kind === 'new' ? plannedOf(state) : null
  const { data } = useQuery({
    queryKey: ['definition hash', planned?.template.id, planned?.answers, overview.business.address],
    queryFn: () =>
      planned ? definitionHash(compiledHere(planned, overview.business).properties.definition, digest) : null,
    staleTime: Number.POSITIVE_INFINITY,
  })
  return data ?? null
}
