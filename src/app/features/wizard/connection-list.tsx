import { Spinner } from '@fluentui/react-components'
import { ArrowSyncRegular } from '@fluentui/react-icons/headless/svg/arrow-sync'
import type { UseQueryResult } from '@tanstack/react-query'
import { problemOf } from '#app/api/problem-error.ts'
import { useWords } from '#app/text/text-context.tsx'
import { useAnnounce } from '#app/ui/announcer.tsx'
import { Button } from '#app/ui/button.tsx'
import { ProblemMessage } from '#app/ui/problem-message.tsx'
import type { ConnectionList as Connections } from '#contract/environment.ts'
import { type ConnectionChoice, choiceFor, isReady } from './connection-choice.ts'
import styles from './connection-list.module.css'
import { ConnectionRow } from './connection-row.tsx'
import { FormGroup } from './form-group.tsx'
import { wizardWords } from './wizard-context.ts'

interface Props {
  readonly choices: readonly ConnectionChoice[]
  readonly query: UseQueryResult<Connections>
  readonly connectionsUrl: string | null
  readonly onChoose: (connector: string, name: string) => void
}

/** The signed-in person's connections for every connector that the template needs. */
export function ConnectionList({ choices, query, connectionsUrl, onChoose }: Props) {
  const announce = useAnnounce()
  const text = useWords(wizardWords)
  const words = text.connections

  async function checkAgain() {
    const { data, error } = await query.refetch()
    if (!data || error) return
    const now = choices.map(({ connector, chosen }) => choiceFor(connector, data.connections, chosen?.name))
    announce(words.checked(now.filter((choice) => !isReady(choice)).length))
  }

  return (
    <FormGroup legend={text.steps.connections}>
      <div className={styles.content}>
        <p className={styles.lead}>{words.lead}</p>
        {query.data && (
          <ul className={styles.list}>
            {choices.map((choice) => (
              <ConnectionRow
                key={choice.connector}
                choice={choice}
                connectionsUrl={connectionsUrl}
                onChoose={(name) => onChoose(choice.connector, name)}
              />
            ))}
          </ul>
        )}
        {query.error && (
          <ProblemMessage problem={problemOf(query.error)} onRetry={() => void query.refetch()} />
        )}
        {query.data && (
          <Button
            icon={query.isFetching ? <Spinner size="extra-tiny" /> : <ArrowSyncRegular />}
            aria-disabled={query.isFetching}
            onClick={() => void checkAgain()}
          >
            {words.checkAgain}
          </Button>
        )}
        {!query.data && !query.error && <Spinner size="small" label={words.checking} />}
      </div>
    </FormGroup>
  )
}
