import { FlashRegular } from '@fluentui/react-icons/headless/svg/flash'
import { useId } from 'react'
import { ConnectorSign } from '#app/features/flows/connector-sign.tsx'
import { useLanguage, useText } from '#app/text/text-context.tsx'
import { Button } from '#app/ui/button.tsx'
import type { Template } from '#domain/templates/template.ts'
import { choiceOf } from './answers.ts'
import { ConnectorFacts } from './connector-facts.tsx'
import styles from './template-card.module.css'
import { useWizard } from './wizard-context.ts'

/** One template of the gallery. */
export function TemplateCard({ template }: { readonly template: Template }) {
  const id = useId()
  const { triggers } = useText()
  const { language } = useLanguage()
  const { text, overview, state, dispatch } = useWizard()
  const words = text.templates[template.id]
  if (!words) return null
  const chosen = state.template === template.id
  const service = template.connectors[1] ?? 'shared_microsoftbookings'

  const choose = () => dispatch(choiceOf(template, language, overview.business.timeZone))

  return (
    <li className={styles.card} data-chosen={chosen || undefined} aria-labelledby={id}>
      <div className={styles.head}>
        <ConnectorSign name={service} />
        <h3 id={id} className={styles.name}>
          {words.name}
        </h3>
      </div>
      <p className={styles.about}>{words.about}</p>
      <p className={styles.trigger}>
        <FlashRegular className={styles.bolt} aria-hidden />
        {triggers[template.trigger]}
      </p>
      <ConnectorFacts connectors={template.connectors} notes={words.notes} />
      <div className={`${styles.foot} ${styles.press}`}>
        <Button
          appearance={chosen ? 'primary' : 'secondary'}
          aria-label={
            chosen ? text.template.continueNamed(words.name) : text.template.chooseNamed(words.name)
          }
          onClick={choose}
        >
          {chosen ? text.template.continue : text.template.choose}
        </Button>
      </div>
    </li>
  )
}
