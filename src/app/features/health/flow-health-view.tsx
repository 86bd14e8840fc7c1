import { useState } from 'react'
import { useApi } from '#app/api/api-context.tsx'
import { useAnswer } from '#app/api/use-answer.ts'
import { PageSkeleton } from '#app/ui/page-skeleton.tsx'
import { ProblemMessage } from '#app/ui/problem-message.tsx'
import type { BusinessOverview } from '#contract/business.ts'
import type { FlowSummary } from '#contract/flow.ts'
import type { DeletedFlow } from '#contract/flow-operation.ts'
import { ConnectionList } from './connection-list.tsx'
import { DeleteDialog } from './delete-dialog.tsx'
import { Details } from './details.tsx'
import { Findings } from './findings.tsx'
import { FlowCommands } from './flow-commands.tsx'
import styles from './health.module.css'
import { FlowInViewContext } from './health-context.ts'
import { flowHealthQuery } from './queries.ts'
import { RenameDialog } from './rename-dialog.tsx'
import { RunList } from './run-list.tsx'
import { ShareDialog } from './share-dialog.tsx'

interface Props {
  readonly overview: BusinessOverview
  readonly flow: FlowSummary
  readonly onDeleted: (flow: FlowSummary, deleted: DeletedFlow) => void
}

/** How a flow does, with all that is known of it and all that can be done with it. */
export function FlowHealthView({ overview, flow: listed, onDeleted }: Props) {
  const { business } = overview
  const { data: health, problem, askAgain } = useAnswer(flowHealthQuery(useApi(), business.address, listed))
  const [asking, setAsking] = useState<'rename' | 'share' | 'delete' | null>(null)
  const close = () => setAsking(null)
  const flow = health?.flow ?? listed
  return (
    <FlowInViewContext value={{ overview, flow, share: () => setAsking('share') }}>
      <FlowCommands
        onRename={() => setAsking('rename')}
        onDelete={() => setAsking('delete')}
        mayShare={health !== undefined}
      />
      {problem && <ProblemMessage problem={problem} onRetry={askAgain} flowUrl={flow.portalUrl} />}
      {health && (
        <>
          <Findings health={health} />
          <div className={styles.columns}>
            <RunList health={health} onRetry={askAgain} />
            <div className={styles.column}>
              <Details health={health} />
              <ConnectionList health={health} />
            </div>
          </div>
        </>
      )}
      {!health && !problem && <PageSkeleton />}
      {asking === 'rename' && <RenameDialog onClose={close} />}
      {asking === 'share' && health && <ShareDialog health={health} onClose={close} />}
      {asking === 'delete' && <DeleteDialog onClose={close} onDeleted={onDeleted} />}
    </FlowInViewContext>
  )
}
