import { useMemo } from 'react'
import { PictureSteps } from '#app/features/flows/picture-steps.tsx'
import type { ClientData } from '#domain/cloud-flow/definition.ts'
import { type PictureNode, pictureOf } from '#domain/flow/picture.ts'
import { useDryRunText } from './dry-run-words.ts'
import { RawJson } from './raw-json.tsx'
import styles from './run-step.module.css'
import { RunStep } from './run-step.tsx'
import { performanceIn, useRunView } from './run-view.ts'
import { StatusBadge } from './status-badge.tsx'
import { WarningList } from './warning-list.tsx'

/** The flow as a picture, with what became of each part of it. */
export function RunSteps({ flow }: { readonly flow: ClientData }) {
  const text = useDryRunText()
  const { run, rounds } = useRunView()
  const nodes = useMemo(() => pictureOf(flow.properties.definition), [flow])
  const actionOf = ({ name }: PictureNode) => run.actions.find((action) => action.name === name)

  const beside = (node: PictureNode) => {
    const action = actionOf(node)
    if (!action) return null
    const performance = performanceIn(action, rounds)
    return (
      <StatusBadge
        status={performance?.status ?? (action.performances.length === 0 ? action.status : 'Skipped')}
      />
    )
  }

  const below = (node: PictureNode) => {
    if (node.kind === 'trigger')
      return (
        <div className={styles.below}>
          <WarningList warnings={run.trigger.warnings} />
          <RawJson value={run.trigger.payload} label={text.result.trigger} />
        </div>
      )
    const action = actionOf(node)
    return action && <RunStep action={action} />
  }

  return (
    <PictureSteps
      nodes={nodes}
      words={text.picture}
      label={text.result.heading}
      beside={beside}
      below={below}
    />
  )
}
