import { useEffect, useRef, useState } from 'react'
import { connectorName } from '#app/features/flows/connector-name.ts'
import { useAnnounce } from '#app/ui/announcer.tsx'
import { ErrorNotice } from '#app/ui/error-notice.tsx'
import type { Environment } from '#contract/environment.ts'
import { roomFor } from '#domain/slots.ts'
import { choiceFor, chosenOf, isReady } from './connection-choice.ts'
import { ConnectionList } from './connection-list.tsx'
import { EnvironmentChoice } from './environment-choice.tsx'
import { useFreshConnections } from './fresh-connections.ts'
import { templateOf } from './said-so-far.ts'
import { StepFrame } from './step-frame.tsx'
import { TargetChoice } from './target-choice.tsx'
import { useWizard } from './wizard-context.ts'

/** The choice of where to build, and of a working connection for every connector. */
export function ConnectionChoices({ environments }: { readonly environments: readonly Environment[] }) {
  const announce = useAnnounce()
  const { text, overview, state, dispatch } = useWizard()
  const words = text.connections
  const { target } = state
  const suggested = environments.find(({ id }) => id === state.environment)?.id ?? environments[0]?.id
  const environment = (target.kind === 'existing' ? target.flow?.environment : suggested) ?? null
  const connections = useFreshConnections(environment)
  const known = connections.data?.connections
  const wished = (environment !== null && state.connections[environment]) || {}
  const choices = (templateOf(state)?.connectors ?? []).map((connector) =>
    choiceFor(connector, known ?? [], wished[connector]),
  )
  const missing = choices.filter((choice) => !isReady(choice)).map(({ connector }) => connector)
  const homeless = target.kind === 'existing' ? target.flow === null : !roomFor(overview.slots)

  const [tries, setTries] = useState(0)
  const content = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (tries > 0) content.current?.querySelector<HTMLElement>('[aria-invalid=true], [data-missing]')?.focus()
  }, [tries])

  function choose(chosen: Readonly<Record<string, string>>) {
    if (target.kind === 'new' && environment !== null) dispatch({ type: 'environment-chosen', environment })
    dispatch({ type: 'connections-chosen', connections: chosen })
  }

  function goOn() {
    setTries((before) => before + 1)
    if (homeless || !known || missing.length > 0) return
    choose(chosenOf(choices))
    dispatch({ type: 'went', step: 'review' })
  }

  // The environment whose connections Next was pressed before.
  const [awaited, setAwaited] = useState<string | null>(null)
  const waiting = awaited !== null && awaited === environment && connections.isFetching

  function next() {
    const ready = known !== undefined && missing.length === 0
    if (homeless || ready || (known && !connections.isFetching)) return goOn()
    setAwaited(environment)
    announce(words.checking)
    void connections.refetch({ cancelRefetch: false })
  }

  useEffect(() => {
    if (awaited === null || waiting) return
    setAwaited(null)
    // Another environment has been chosen meanwhile: that is for Next to be pressed again.
    if (awaited === environment) goOn()
  })

  return (
    <StepFrame
      title={words.title}
      back="answers"
      next={{ label: text.next, go: next, busy: waiting }}
      note={waiting ? words.checking : text.saveNothing}
    >
      {tries > 0 && !waiting && known && missing.length > 0 && (
        <ErrorNotice message={words.missing(missing.map(connectorName))} />
      )}
      <div ref={content} style={{ display: 'contents' }}>
        <TargetChoice tried={tries > 0} />
        {target.kind === 'new' && (
          <EnvironmentChoice
            environments={environments}
            chosen={environment}
            onChoose={(id) => dispatch({ type: 'environment-chosen', environment: id })}
          />
        )}
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
