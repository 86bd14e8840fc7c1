/** JSON where a text is JSON, else the text itself, null where it is empty; never a throw, for refusals come in any shape. */
export function jsonOrText(text: string): unknown {
  try {
    return text === '' ? null : JSON.parse(text)
  } catch {
    return text
  }
}
