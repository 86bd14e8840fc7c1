import { type RefCallback, type SyntheticEvent, useCallback, useLayoutEffect, useRef } from 'react'
import type { Selection } from './text-fields.ts'

type TextElement = HTMLInputElement | HTMLTextAreaElement

/** The caret of a text: where it was last, and where it goes once a changed text is there. */
export interface Caret {
  /** Where something is inserted; at the end of a text in which nobody has been. */
  readonly last: () => Selection
  /** Goes there with the focus as soon as the text has changed. */
  readonly place: (selection: Selection) => void
  readonly element: {
    readonly ref: RefCallback<TextElement>
    readonly onSelect: (event: SyntheticEvent<TextElement>) => void
    readonly onBlur: (event: SyntheticEvent<TextElement>) => void
  }
}

/** Minds the caret of the text that an element holds. */
export function useCaret(value: string): Caret {
  const element = useRef<TextElement | null>(null)
  const selection = useRef<Selection | null>(null)
  const next = useRef<Selection | null>(null)

  useLayoutEffect(() => {
    if (next.current === null || element.current?.value !== value) return
    element.current.focus()
    element.current.setSelectionRange(next.current.start, next.current.end)
    next.current = null
  }, [value])

  const ref = useCallback((held: TextElement | null) => {
    element.current = held
  }, [])

  function remember({ currentTarget }: SyntheticEvent<TextElement>) {
    const { selectionStart, selectionEnd } = currentTarget
    if (selectionStart !== null && selectionEnd !== null)
      selection.current = { start: selectionStart, end: selectionEnd }
  }

  return {
    last: () => selection.current ?? { start: value.length, end: value.length },
    place: (there) => {
      next.current = there
      selection.current = there
    },
    element: { ref, onSelect: remember, onBlur: remember },
  }
}
