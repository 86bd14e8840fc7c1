import { EvaluationFailure } from './evaluation-failure.ts'

/** A text with all but letters, digits and `-._~` escaped, as .NET escapes data of a URI. */
export function encodeComponent(text: string): string {
  const wellFormed = text.replace(/\p{Surrogate}/gu, '\uFFFD')
  return encodeURIComponent(wellFormed).replace(
    /[!'()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}

/** A text with its escapes resolved; a `%` that starts no escape stays. */
export function decodeComponent(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (escapes) => {
    try {
      return decodeURIComponent(escapes)
    } catch {
      throw new EvaluationFailure('cannot-simulate', `'${escapes}' is not UTF-8.`)
    }
  })
}
