import { useMemo } from 'react'
import { PictureSteps } from '#app/features/flows/picture-steps.tsx'
import type { FlowSummary } from '#contract/flow.ts'
import { pictureOf } from '#domain/flow/picture.ts'
import { compiledHere } from './compiled-here.ts'
import styles from './flow-picture.module.css'
import type { Planned } from './said-so-far.ts'
import { useWizard } from './wizard-context.ts'

interface Props {
  readonly building: Planned
  /** The flow that is added to; without it the whole new flow is drawn. */
  readonly existing: FlowSummary | null
}

/** The flow that will be made, compiled here as the server will compile it, drawn as a picture. */
export function FlowPicture({ building, existing }: Props) {
  const { text, overview } = useWizard()
  const { business } = overview
  const nodes = useMemo(() => {
    const all = pictureOf(compiledHere(building, business).properties.definition)
    return existing === null ? all : all.filter(({ kind }) => kind !== 'trigger')
  }, [building, business, existing])
  return (
    <>
      {existing && <p className={styles.beside}>{text.review.pictureBeside(existing.name)}</p>}
      <PictureSteps
        nodes={nodes}
        words={text.picture}
        label={existing ? text.review.pictureAdded : text.review.picture}
      />
    </>
  )
}
