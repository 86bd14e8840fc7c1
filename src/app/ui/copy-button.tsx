import { CheckmarkRegular } from '@fluentui/react-icons/headless/svg/checkmark'
import { CopyRegular } from '@fluentui/react-icons/headless/svg/copy'
import type { RefObject } from 'react'
import { useText } from '../text/text-context.tsx'
import { useAnnounce } from './announcer.tsx'
import { Button, type ButtonLook } from './button.tsx'
import { useCopy } from './use-copy.ts'

interface Props {
  readonly value: string
  /** What stands on the button; without it, only the icon does. */
  readonly children?: string
  readonly label?: string
  readonly appearance?: ButtonLook['appearance']
  readonly size?: ButtonLook['size']
  /** The text on the page to select where nothing may be copied. */
  readonly fallback?: RefObject<HTMLElement | null>
}

/** Copies a value in one press, says so, and selects the text instead where the browser allows no copying. */
export function CopyButton({ value, children, label, appearance = 'secondary', size, fallback }: Props) {
  const { common } = useText()
  const announce = useAnnounce()
  const { copied, copy } = useCopy()

  async function press() {
    const done = await copy(value)
    if (!done && fallback?.current) getSelection()?.selectAllChildren(fallback.current)
    announce(done ? common.copied : common.selected)
  }

  return (
    <Button
      appearance={appearance}
      size={size}
      icon={copied ? <CheckmarkRegular /> : <CopyRegular />}
      aria-label={label ?? (children === undefined ? common.copy : undefined)}
      onClick={() => void press()}
    >
      {children === undefined ? null : copied ? common.copied : children}
    </Button>
  )
}
