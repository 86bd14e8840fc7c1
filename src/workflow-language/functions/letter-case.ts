/** .NET changes the case of a letter only where another single letter answers to it, and never by its neighbours. */
const byLetter = (text: string, change: (letter: string) => string): string =>
  Array.from(text, (letter) => {
    const changed = change(letter)
    return changed.length === letter.length ? changed : letter
  }).join('')

/** A text in capital letters. */
export const upper = (text: string): string => byLetter(text, (letter) => letter.toUpperCase())

/** A text in small letters. */
export const lower = (text: string): string => byLetter(text, (letter) => letter.toLowerCase())
