import { CheckmarkRegular } from '@fluentui/react-icons/headless/svg/checkmark'
import { CopyRegular } from '@fluentui/react-icons/headless/svg/copy'
import { type RefObject, useEffect, useState } from 'react'
import { useText } from '../text/text-context.tsx'
import { useAnnounce } from './announcer.tsx'
import { Button, type ButtonLook } from './button.tsx'

interface Props {
  readonly value: string
  /** What stands on the button; without it, only the icon does. */
  readonly children?: string
  readonly label?: string
  readonly appearance?: ButtonLook['appearance']
  readonly size?: ButtonLook['size']
  /** The text on the page to select where the clipboard is denied. */
  readonly fallback?: RefObject<HTMLElement | null>
}

/** Copies a value in one press, says so, and selects the text instead where the clipboard is denied. */
export function CopyButton({ value, children, label, appearance = 'secondary', size, fallback }: Props) {
  const { common } = useText()
  const announce = useAnnounce()
  const [copied, setCopied] = useState(false)

  useEffect(() => {
    if (!copied) return
    const timer = setTimeout(() => setCopied(false), 2000)
    return () => clearTimeout(timer)
  }, [copied])

  async function copy() {
    try {
      await navigator.clipboard.writeText(value)
      setCopied(true)
      announce(common.copied)
    } catch {
      if (fallback?.current) getSelection()?.selectAllChildren(fallback.current)
      announce(common.selected)
    }
  }

  return (
    <Button
      appearance={appearance}
      size={size}
      icon={copied ? <CheckmarkRegular /> : <CopyRegular />}
      aria-label={label ?? (children === undefined ? common.copy : undefined)}
      onClick={() => void copy()}
    >
      {children === undefined ? null : copied ? common.copied : children}
    </Button>
  )
}
