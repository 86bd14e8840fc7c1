import { useMemo } from 'react'
import { compileFlow } from '#domain/flow/compile.ts'
import { pictureOf } from '#domain/flow/picture.ts'
import { PictureSteps } from './picture-steps.tsx'
import type { Building } from './said-so-far.ts'
import { useWizard } from './wizard-context.ts'

interface Props {
  readonly building: Building
  /** Whether to draw the whole flow or only what is added to one. */
  readonly isNew: boolean
}

/** The flow that will be made, compiled here as the server will compile it, drawn as a picture. */
export function FlowPicture({ building, isNew }: Props) {
  const { text, overview } = useWizard()
  const { template, answers } = building
  const { address, displayName } = overview.business
  const nodes = useMemo(() => {
    const references = Object.fromEntries(template.connectors.map((name) => [name, name]))
    const compiled = compileFlow({
      template,
      answers,
      mailbox: address,
      references,
      businessName: displayName,
    })
    const all = pictureOf(compiled.properties.definition)
    return isNew ? all : all.filter(({ kind }) => kind !== 'trigger')
  }, [template, answers, address, displayName, isNew])
  return <PictureSteps nodes={nodes} label={isNew ? text.review.picture : text.review.pictureAdded} />
}
