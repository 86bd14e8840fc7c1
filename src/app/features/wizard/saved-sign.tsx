import { CheckmarkRegular } from '@fluentui/react-icons/headless/svg/checkmark'
import { WarningRegular } from '@fluentui/react-icons/headless/svg/warning'
import { useEffect, useRef } from 'react'
import type { Keeping } from '#app/features/requests/draft-keeper.ts'
import { useWords } from '#app/text/text-context.tsx'
import { useAnnounce } from '#app/ui/announcer.tsx'
import styles from './saved-sign.module.css'
import { wizardWords } from './wizard-context.ts'

/** Tells quietly how far a draft is kept; read aloud is only what is news: that it is kept at all, and that it is not. */
export function SavedSign({ keeping }: { readonly keeping: Keeping | null }) {
  const announce = useAnnounce()
  const { ask } = useWords(wizardWords)
  const told = useRef<Keeping | null>(null)
  useEffect(() => {
    if (keeping === null || keeping === 'saving' || keeping === told.current) return
    told.current = keeping
    announce(ask.keeping[keeping])
  }, [keeping, announce, ask])
  if (keeping === null) return null
  return (
    <span className={styles.sign}>
      {keeping === 'saved' && <CheckmarkRegular aria-hidden />}
      {keeping === 'unsaved' && <WarningRegular aria-hidden className={styles.unsaved} />}
      {ask.keeping[keeping]}
    </span>
  )
}
