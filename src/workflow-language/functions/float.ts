/** A float with a whole value: JSON knows no difference between 5 and 5.0, but dividing by them differs. */
export class Float {
  readonly value: number

  constructor(value: number) {
    this.value = value
  }
}

/** A number of float type. */
export function float(value: number): number | Float {
  return Number.isInteger(value) ? new Float(value) : value
}

/** The number a value is, or null. */
export function numberOf(value: unknown): number | null {
  if (value instanceof Float) return value.value
  return typeof value === 'number' ? value : null
}

/** Whether a number is of integer type. */
export function isInteger(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value)
}

/** The value as JSON has it. */
export function plain(value: unknown): unknown {
  if (value === undefined) return null
  return value instanceof Float ? value.value : value
}
