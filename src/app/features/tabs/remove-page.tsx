import { useHost } from '#app/host/host.ts'
import { tabWords } from '#app/text/tab-words.ts'
import { useWords } from '#app/text/text-context.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'
import { useOutcome } from '#app/ui/use-outcome.ts'
import words from '#app/ui/words.module.css'
import { OutsideTeams } from './outside-teams.tsx'
import styles from './tabs.module.css'

/** Tells whoever takes a tab away what goes with it, and what does not. */
export default function RemovePage() {
  const host = useHost()
  const text = useWords(tabWords)
  useOutcome('shown')
  return (
    <div className={styles.page}>
      <PageTitle>{text.remove.title}</PageTitle>
      <p className={words.plain}>{text.remove.lead}</p>
      <ul className={styles.stays}>
        {text.remove.stays.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {!host && <OutsideTeams lead={text.configure.outside} />}
    </div>
  )
}
