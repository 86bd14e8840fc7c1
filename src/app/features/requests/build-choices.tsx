import { Spinner } from '@fluentui/react-components'
import { problemOf } from '#app/api/problem-error.ts'
import { useText, useWords } from '#app/text/text-context.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { ProblemMessage } from '#app/ui/problem-message.tsx'
import { ConnectionList } from '../wizard/connection-list.tsx'
import { EnvironmentChoice } from '../wizard/environment-choice.tsx'
import { wizardWords } from '../wizard/wizard-context.ts'
import type { BuildChoice } from './use-build-choice.ts'

/** Where the flow is built, and by which connections of whoever builds it. */
export function BuildChoices({ choice }: { readonly choice: BuildChoice }) {
  const { common } = useText()
  const words = useWords(wizardWords).connections
  const { environments, environment, connections, choices } = choice
  if (environments.data && environment)
    return (
      <>
        <EnvironmentChoice
          environments={environments.data.environments}
          chosen={environment.id}
          onChoose={choice.chooseEnvironment}
        />
        <ConnectionList
          choices={choices}
          query={connections}
          connectionsUrl={environment.connectionsUrl}
          onChoose={choice.chooseConnection}
        />
      </>
    )
  if (environments.data)
    return (
      <Notice
        message={
          <>
            <strong>{words.noEnvironment}</strong> {words.noEnvironmentAdvice}
          </>
        }
      />
    )
  if (environments.error)
    return (
      <ProblemMessage problem={problemOf(environments.error)} onRetry={() => void environments.refetch()} />
    )
  return <Spinner size="small" label={common.loading} />
}
