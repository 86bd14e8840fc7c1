import { useLanguage, useText } from '#app/text/text-context.tsx'
import { ExternalLink } from '#app/ui/external-link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { allConnectorsUrl } from '#domain/connectors/connector.ts'
import { roomFor } from '#domain/slots.ts'
import { templates } from '#domain/templates/catalogue.ts'
import { flowAddedTo } from './said-so-far.ts'
import { StepFrame } from './step-frame.tsx'
import { TemplateCard } from './template-card.tsx'
import styles from './template-step.module.css'
import { useWizard } from './wizard-context.ts'

/** The gallery: what each template does, with what, and what it cannot do. */
export function TemplateStep() {
  const { language } = useLanguage()
  const { flows } = useText()
  const { text, overview, state, strayed } = useWizard()
  const words = text.template
  const asking = state.target.kind === 'request'
  const flow = flowAddedTo(state, overview.flows)
  const fitting = templates.filter(({ trigger }) => !flow || flow.operations.includes(trigger))
  return (
    <StepFrame title={words.title} {...(fitting.length > 0 ? { lead: words.lead } : {})}>
      {strayed && <Notice message={words.unknown} />}
      {!roomFor(overview.slots) && !flow && (
        <Notice
          message={
            <>
              <strong>{words.full}</strong> {asking ? text.ask.fullAdvice : words.fullAdvice}
            </>
          }
        />
      )}
      {flow && fitting.length === 0 && (
        <p className={styles.more}>
          {words.noneFits} <ExternalLink href={flow.portalUrl}>{flows.portal}</ExternalLink>
        </p>
      )}
      {fitting.length > 0 && (
        <ul className={styles.gallery}>
          {fitting.map((template) => (
            <TemplateCard key={template.id} template={template} />
          ))}
        </ul>
      )}
      <p className={styles.more}>
        {words.more} {words.moreAdvice}{' '}
        <ExternalLink href={allConnectorsUrl(language)}>{words.allConnectors}</ExternalLink>
      </p>
    </StepFrame>
  )
}
