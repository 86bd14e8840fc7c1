import { CheckmarkRegular } from '@fluentui/react-icons/headless/svg/checkmark'
import { ShareRegular } from '@fluentui/react-icons/headless/svg/share'
import { useState } from 'react'
import { useHost } from '../host/host.ts'
import { useText } from '../text/text-context.tsx'
import { useAnnounce } from './announcer.tsx'
import { Button } from './button.tsx'
import styles from './share-button.module.css'
import { useCopy } from './use-copy.ts'

interface Props {
  /** A place of the page; see `places`. */
  readonly place: string
  /** What is shared, as people call it. */
  readonly label: string
  /** Whether the word stands beside the icon. */
  readonly worded?: boolean
}

const onPhone = () => 'share' in navigator && matchMedia('(pointer: coarse)').matches

/** Sends somebody to a place: by the host's own dialog, by the phone's, or by a link to paste. */
export function ShareButton({ place, label, worded = false }: Props) {
  const host = useHost()
  const { share } = useText()
  const announce = useAnnounce()
  const { copied, copy } = useCopy()
  const [byHand, setByHand] = useState<string | null>(null)

  async function press() {
    if (host) return host.share(place, label)
    const url = new URL(place, location.origin).href
    // Whoever closes the phone's dialog has changed their mind.
    if (onPhone()) return navigator.share({ title: label, url }).catch(() => undefined)
    const done = await copy(url)
    setByHand(done ? null : url)
    if (done) announce(share.copied)
  }

  const name = share.shareNamed(label)
  return (
    <>
      <Button
        appearance="subtle"
        icon={copied ? <CheckmarkRegular /> : <ShareRegular />}
        aria-label={name}
        title={worded ? undefined : name}
        onClick={() => void press()}
      >
        {worded ? <span className={styles.word}>{copied ? share.copied : share.share}</span> : null}
      </Button>
      {byHand !== null && (
        <input
          className={styles.link}
          readOnly
          aria-label={share.link}
          value={byHand}
          ref={(field) => field?.select()}
        />
      )}
    </>
  )
}
