import { useMemo } from 'react'
import { PictureSteps } from '#app/features/flows/picture-steps.tsx'
import type { ClientData } from '#domain/cloud-flow/definition.ts'
import type { DryRunAction } from '#domain/dry-run/result.ts'
import { type PictureNode, pictureOf } from '#domain/flow/picture.ts'
import { useDryRunText } from './dry-run-words.ts'
import { RawJson } from './raw-json.tsx'
import styles from './run-step.module.css'
import { RunStep } from './run-step.tsx'
import { type RunView, useRunView } from './run-view.ts'
import { type BadgeStatus, StatusBadge } from './status-badge.tsx'
import { WarningList } from './warning-list.tsx'

/** The flow as a picture, with what became of each part of it. */
export function RunSteps({ flow }: { readonly flow: ClientData }) {
  const text = useDryRunText()
  const view = useRunView()
  const { run } = view
  const nodes = useMemo(() => pictureOf(flow.properties.definition), [flow])
  const actions = useMemo(() => new Map(run.actions.map((action) => [action.name, action])), [run])
  const actionOf = ({ name }: PictureNode) => actions.get(name)

  const beside = (node: PictureNode) => {
    const action = actionOf(node)
    const status = action && statusIn(view, action)
    return status && <StatusBadge status={status} />
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

/** How an action ended in the rounds that are looked at; nothing where it did not come to that, and no guess where the run stopped. */
function statusIn({ run, performanceOf }: RunView, action: DryRunAction): BadgeStatus | null {
  if (run.status === 'NotRunnable') return null
  const status = performanceOf(action)?.status ?? (action.performances.length === 0 ? action.status : null)
  const isGuess = run.status === 'Stopped' && status !== null && status !== 'Succeeded'
  return isGuess ? 'Unknown' : status
}
