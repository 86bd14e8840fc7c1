/** How a function is called. */
export interface FunctionSignature {
  /** The name as the documentation writes it; expressions may write it in any case. */
  readonly name: string
  /** Name and parameters, such as `addDays(timestamp, days, format?)`. */
  readonly signature: string
  /** The fewest arguments it takes. */
  readonly least: number
  /** The most arguments it takes; infinity where any number will do. */
  readonly most: number
}

/** The signature of a function from the list of its parameters. */
export function signatureOf(name: string, parameters: string): FunctionSignature {
  const listed = parameters === '' ? [] : parameters.split(', ')
  const named = listed.filter((parameter) => parameter !== '...')
  return {
    name,
    signature: `${name}(${parameters})`,
    least: named.filter((parameter) => !parameter.endsWith('?')).length,
    most: named.length < listed.length ? Number.POSITIVE_INFINITY : named.length,
  }
}
