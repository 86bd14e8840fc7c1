import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useCallback, useEffect, useMemo, useRef } from 'react'
import { useApi } from '#app/api/api-context.tsx'
import { problemOf } from '#app/api/problem-error.ts'
import { digest } from '#app/features/dry-run/digest.ts'
import { definitionQuery } from '#app/features/flows/definition-query.ts'
import { Notice } from '#app/ui/notice.tsx'
import { PageSkeleton } from '#app/ui/page-skeleton.tsx'
import { ProblemMessage } from '#app/ui/problem-message.tsx'
import type { FlowSummary } from '#contract/flow.ts'
import type { ClientData } from '#domain/cloud-flow/definition.ts'
import { definitionHash } from '#domain/dry-run/kept.ts'
import type { AppointmentOutcome } from '#domain/dry-run/outcome.ts'
import { appendedHere, compiledHere } from './compiled-here.ts'
import { flowAddedTo, type Planned } from './said-so-far.ts'
import styles from './try-it.module.css'
import { useWizard } from './wizard-context.ts'

const DryRunDesk = lazy(() => import('#app/features/dry-run/dry-run-desk.tsx'))

interface Props {
  readonly building: Planned
  readonly name: string
}

/** Tries what is about to be made on appointments, before it is made. */
export function TryIt({ building, name }: Props) {
  const { text, overview, state } = useWizard()
  const place = useRef<HTMLElement>(null)
  const existing = flowAddedTo(state, overview.flows)
  useEffect(() => {
    place.current?.focus({ preventScroll: true })
    place.current?.scrollIntoView({ block: 'start' })
  }, [])
  return (
    <section ref={place} tabIndex={-1} aria-label={text.review.tryIt} className={styles.place}>
      {existing ? (
        <AddedTo building={building} existing={existing} />
      ) : (
        <Made building={building} name={name} />
      )}
    </section>
  )
}

function Made({ building, name }: Props) {
  const { overview } = useWizard()
  const flow = useMemo(() => compiledHere(building, overview.business), [building, overview])
  return <Desk flow={flow} name={name} />
}

interface AddedProps {
  readonly building: Planned
  readonly existing: FlowSummary
}

function AddedTo({ building, existing }: AddedProps) {
  const { text, overview } = useWizard()
  const { business } = overview
  const { data, error, refetch } = useQuery(definitionQuery(useApi(), business.address, existing))
  const appended = useMemo(
    () => data && appendedHere(data.flow, building, business),
    [data, building, business],
  )
  if (error) return <ProblemMessage problem={problemOf(error)} onRetry={() => void refetch()} />
  if (!appended) return <PageSkeleton />
  if (appended.kind === 'refused') return <Notice message={text.creation.unsuitable[appended.reason]} />
  return <Desk flow={appended.clientData} name={existing.name} />
}

interface DeskProps {
  readonly flow: ClientData
  readonly name: string
}

/** Keeps in the wizard how dry runs of a flow went, for as long as that is the flow which is about to be made. */
function useKept(flow: ClientData): (outcomes: readonly AppointmentOutcome[]) => void {
  const { dispatch } = useWizard()
  const current = useRef<ClientData>(null)
  useEffect(() => {
    current.current = flow
    return () => {
      current.current = null
    }
  }, [flow])
  return useCallback(
    (outcomes) =>
      void definitionHash(flow.properties.definition, digest).then((definition) => {
        if (current.current === flow)
          dispatch({ type: 'tried', tried: { definition, at: new Date(), outcomes } })
      }),
    [flow, dispatch],
  )
}

function Desk({ flow, name }: DeskProps) {
  const { overview, state } = useWizard()
  const tried = useMemo(() => ({ name, flow }), [name, flow])
  const keep = useKept(flow)
  return (
    <Suspense fallback={<PageSkeleton />}>
      <DryRunDesk
        business={overview.business}
        tried={tried}
        unread={state.target.kind === 'request'}
        onOutcomes={keep}
      />
    </Suspense>
  )
}
