import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useApi } from '#app/api/api-context.tsx'
import type { BuildRequest } from '#contract/request.ts'
import type { Template } from '#domain/templates/template.ts'
import { environmentsQuery } from '../environments/queries.ts'
import { choiceFor, chosenOf, isReady } from '../wizard/connection-choice.ts'
import { useFreshConnections } from '../wizard/fresh-connections.ts'

/** Where a flow is to be built and by whose connections, while somebody chooses. */
export function useBuildChoice(template: Template) {
  const environments = useQuery(environmentsQuery(useApi()))
  const [wanted, setWanted] = useState<string | null>(null)
  const [wished, setWished] = useState<Readonly<Record<string, string>>>({})
  const all = environments.data?.environments ?? []
  const environment = all.find(({ id }) => id === wanted) ?? all[0] ?? null
  const connections = useFreshConnections(environment?.id ?? null)

  const choicesAmong = (known: NonNullable<typeof connections.data>['connections']) =>
    template.connectors.map((connector) => choiceFor(connector, known, wished[connector]))
  const lacking = (choices: ReturnType<typeof choicesAmong>) =>
    choices.filter((choice) => !isReady(choice)).map(({ connector }) => connector)

  /** What to build with, or what is missing for it, after one more look at what seemed to be missing. */
  async function settle(): Promise<BuildRequest | readonly string[]> {
    if (!environment) return template.connectors
    const known = connections.data?.connections
    const ready = known && lacking(choicesAmong(known)).length === 0
    const fresh = ready ? known : (await connections.refetch({ cancelRefetch: false })).data?.connections
    const choices = choicesAmong(fresh ?? [])
    const missing = lacking(choices)
    return missing.length > 0 ? missing : { environment: environment.id, connections: chosenOf(choices) }
  }

  return {
    environments,
    environment,
    connections,
    choices: choicesAmong(connections.data?.connections ?? []),
    chooseEnvironment: setWanted,
    chooseConnection: (connector: string, name: string) =>
      setWished((before) => ({ ...before, [connector]: name })),
    settle,
  }
}

export type BuildChoice = ReturnType<typeof useBuildChoice>
