import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useApi } from '#app/api/api-context.tsx'
import { connectionsQuery } from '#app/features/environments/queries.ts'
import { connectorName } from '#app/features/flows/connector-name.ts'
import { Notice } from '#app/ui/notice.tsx'
import type { Environment } from '#contract/environment.ts'
import { roomFor } from '#domain/slots.ts'
import { choiceFor, chosenOf, isReady } from './connection-choice.ts'
import { ConnectionList } from './connection-list.tsx'
import { EnvironmentChoice } from './environment-choice.tsx'
import { templateOf } from './said-so-far.ts'
import { StepFrame } from './step-frame.tsx'
import { TargetChoice } from './target-choice.tsx'
import { useWizard } from './wizard-context.ts'

/** The choice of where to build, and of a working connection for every connector. */
export function ConnectionChoices({ environments }: { readonly environments: readonly Environment[] }) {
  const api = useApi()
  const { text, overview, state, dispatch } = useWizard()
  const words = text.connections
  const { target } = state
  const suggested = environments.find(({ id }) => id === state.environment)?.id ?? environments[0]?.id
  const environment = (target.kind === 'new' ? suggested : target.flow?.environment) ?? null
  const connections = useQuery({
    ...connectionsQuery(api, environment ?? ''),
    enabled: environment !== null,
    refetchOnWindowFocus: 'always',
    staleTime: 0,
  })
  const { refetch } = connections
  useEffect(() => {
    if (environment === null) return
    // Whoever comes back from Power Automate has just made or repaired one, and a window beside this one hid nothing.
    const look = () => void refetch({ cancelRefetch: false })
    addEventListener('focus', look)
    return () => removeEventListener('focus', look)
  }, [environment, refetch])

  const known = connections.data?.connections
  const wished = (environment !== null && state.connections[environment]) || {}
  const choices = (templateOf(state)?.connectors ?? []).map((connector) =>
    choiceFor(connector, known ?? [], wished[connector]),
  )
  const missing = choices.filter((choice) => !isReady(choice)).map(({ connector }) => connector)
  const homeless = target.kind === 'new' ? !roomFor(overview.slots) : target.flow === null

  const [tries, setTries] = useState(0)
  const content = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (tries > 0) content.current?.querySelector<HTMLElement>('[aria-invalid=true], [data-missing]')?.focus()
  }, [tries])

  function choose(chosen: Readonly<Record<string, string>>) {
    if (target.kind === 'new' && environment !== null) dispatch({ type: 'environment-chosen', environment })
    dispatch({ type: 'connections-chosen', connections: chosen })
  }

  function next() {
    setTries((before) => before + 1)
    if (homeless || !known || missing.length > 0) return
    choose(chosenOf(choices))
    dispatch({ type: 'went', step: 'review' })
  }

  return (
    <StepFrame
      title={words.title}
      back="answers"
      next={{ label: text.next, go: next }}
      note={text.saveNothing}
    >
      {tries > 0 && known && missing.length > 0 && (
        <Notice intent="error" message={words.missing(missing.map(connectorName))} />
      )}
      <div ref={content} style={{ display: 'contents' }}>
        <TargetChoice tried={tries > 0} />
        {target.kind === 'new' && <EnvironmentChoice environments={environments} chosen={environment} />}
        {environment !== null && (
          <ConnectionList
            choices={choices}
            query={connections}
            connectionsUrl={environments.find(({ id }) => id === environment)?.connectionsUrl ?? null}
            onChoose={(connector, name) => choose({ [connector]: name })}
          />
        )}
      </div>
    </StepFrame>
  )
}
