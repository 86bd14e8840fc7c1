import { useEffect, useState } from 'react'

/** Copies by a selection, as pages did before they could ask for the clipboard; some frames allow only that. */
function copySelected(text: string): boolean {
  const written = document.createElement('textarea')
  written.value = text
  written.style.position = 'fixed'
  const focused = document.activeElement
  document.body.append(written)
  written.select()
  try {
    return document.execCommand('copy')
  } finally {
    written.remove()
    if (focused instanceof HTMLElement) focused.focus()
  }
}

/** Copies texts, and knows for a moment that it has. */
export function useCopy() {
  const [copied, setCopied] = useState(false)

  useEffect(() => {
    if (!copied) return
    const timer = setTimeout(() => setCopied(false), 2000)
    return () => clearTimeout(timer)
  }, [copied])

  async function copy(text: string): Promise<boolean> {
    let done = true
    try {
      await navigator.clipboard.writeText(text)
    } catch {
      done = copySelected(text)
    }
    setCopied(done)
    return done
  }

  return { copied, copy }
}
