import { useMemo } from 'react'
import * as v from 'valibot'
import { PictureSteps } from '#app/features/flows/picture-steps.tsx'
import { useWords } from '#app/text/text-context.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Section } from '#app/ui/section.tsx'
import words from '#app/ui/words.module.css'
import type { Business } from '#domain/business.ts'
import { pictureOf } from '#domain/flow/picture.ts'
import type { FlowContent } from '#domain/request/content.ts'
import { templateById } from '#domain/templates/catalogue.ts'
import { compiledHere } from '../wizard/compiled-here.ts'
import { PromiseText } from '../wizard/promise-text.tsx'
import { wizardWords } from '../wizard/wizard-context.ts'
import { AnswerList } from './answer-list.tsx'
import { Asked } from './asked.tsx'
import { DryRunReport } from './dry-run-report.tsx'
import { useRequest } from './request-context.ts'
import styles from './request-page.module.css'
import { useRequestsText } from './requests-words.ts'

/** The flow that is asked for: what it will do, how it is made, and how it went when it was tried. */
export function FlowAsked() {
  const { request, overview } = useRequest()
  const { content } = request
  return content.kind === 'flow' ? <Flow content={content} business={overview.business} /> : null
}

/** The flow compiled as the server will compile it; null while its answers do not suffice. */
function useCompiled({ template: id, answers }: FlowContent, business: Business) {
  return useMemo(() => {
    const template = id === null ? undefined : templateById(id)
    const read = template && v.safeParse(template.answers, answers)
    if (!template || !read?.success) return null
    return {
      template,
      answers: read.output,
      flow: compiledHere({ template, answers: read.output }, business),
    }
  }, [id, answers, business])
}

function Flow({ content, business }: { readonly content: FlowContent; readonly business: Business }) {
  const { asked } = useRequestsText()
  const { review, picture } = useWords(wizardWords)
  const compiled = useCompiled(content, business)
  const nodes = useMemo(() => compiled && pictureOf(compiled.flow.properties.definition), [compiled])
  const template = content.template === null ? undefined : templateById(content.template)
  if (!compiled || !nodes)
    return (
      <>
        <Asked />
        {content.template !== null && !template ? (
          <Notice message={asked.unknownTemplate} />
        ) : (
          <p className={words.quiet}>{asked.unfinished}</p>
        )}
      </>
    )
  return (
    <>
      <div className={styles.columns}>
        <div className={styles.column}>
          <Section title={asked.does}>
            <PromiseText
              template={compiled.template.id}
              answers={compiled.answers}
              business={business.displayName}
            />
          </Section>
          <Asked />
        </div>
        <Section title={review.picture}>
          <PictureSteps nodes={nodes} words={picture} label={review.picture} />
        </Section>
      </div>
      <AnswerList template={compiled.template} content={content} />
      <DryRunReport flow={compiled.flow} content={content} />
    </>
  )
}
