import { BeakerRegular } from '@fluentui/react-icons/headless/svg/beaker'
import { useEmulatorLink } from '../emulator-link.ts'
import { useText } from '../text/text-context.tsx'
import { AnchorButton } from '../ui/button.tsx'
import styles from './header.module.css'

/** Leads to where test appointments are booked by hand; stands nowhere but in the demo. */
export function EmulatorButton() {
  const { header } = useText()
  const url = useEmulatorLink()
  if (!url) return null
  return (
    <AnchorButton
      appearance="subtle"
      icon={<BeakerRegular />}
      href={url}
      title={header.emulatorHint}
      aria-label={header.emulator}
    >
      <span className={styles.label}>{header.emulator}</span>
    </AnchorButton>
  )
}
