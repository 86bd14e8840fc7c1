import { Spinner } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useApi } from '#app/api/api-context.tsx'
import { problemOf } from '#app/api/problem-error.ts'
import { environmentsQuery } from '#app/features/environments/queries.ts'
import { useText } from '#app/text/text-context.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { ProblemMessage } from '#app/ui/problem-message.tsx'
import { ConnectionChoices } from './connection-choices.tsx'
import { StepFrame } from './step-frame.tsx'
import { useWizard } from './wizard-context.ts'

/** Where the actions run and whose connections they use. */
export function ConnectionsStep() {
  const { common } = useText()
  const { text } = useWizard()
  const words = text.connections
  const { data, error, refetch } = useQuery(environmentsQuery(useApi()))
  if (data && data.environments.length > 0) return <ConnectionChoices environments={data.environments} />
  return (
    <StepFrame title={words.title} back="answers">
      {data && (
        <Notice
          message={
            <>
              <strong>{words.noEnvironment}</strong> {words.noEnvironmentAdvice}
            </>
          }
        />
      )}
      {!data && error && <ProblemMessage problem={problemOf(error)} onRetry={() => void refetch()} />}
      {!data && !error && <Spinner label={common.loading} labelPosition="below" />}
    </StepFrame>
  )
}
