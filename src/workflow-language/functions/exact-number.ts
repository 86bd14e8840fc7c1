import { Decimal } from './decimal.ts'
import { Float, type Numeric } from './number.ts'

/** A number written out: so many units, of which `scale` digits stand behind the point. */
export interface ExactNumber {
  readonly negative: boolean
  readonly units: bigint
  readonly scale: number
}

/**
 * A number written out in every way that .NET may read it: one version takes a float for its first 15 digits, another for
 * exactly what it is.
 */
export function readingsOf(number: Numeric): ExactNumber[] {
  if (number instanceof Float) return [inFifteenDigits(number.value), asItIs(number.value)]
  if (number instanceof Decimal) return [withSign(number.units, number.scale)]
  return [withSign(BigInt(number), 0)]
}

/** A number rounded to so many digits behind the point, a half away from zero. */
export function rounded({ negative, units, scale }: ExactNumber, places: number): ExactNumber {
  if (scale <= places) return { negative, units: units * 10n ** BigInt(places - scale), scale: places }
  const size = 10n ** BigInt(scale - places)
  return { negative, units: (units + size / 2n) / size, scale: places }
}

/** The digits before and behind the point; nothing before it when that is zero. */
export function digitsOf({ units, scale }: ExactNumber): {
  readonly whole: string
  readonly fraction: string
} {
  const digits = units.toString().padStart(scale, '0')
  const whole = digits.slice(0, digits.length - scale)
  return { whole: whole === '0' ? '' : whole, fraction: digits.slice(digits.length - scale) }
}

function withSign(units: bigint, scale: number): ExactNumber {
  return { negative: units < 0n, units: units < 0n ? -units : units, scale }
}

function inFifteenDigits(value: number): ExactNumber {
  const [mantissa = '', exponent = ''] = Math.abs(value).toExponential(14).split('e')
  const scale = 14 - Number(exponent)
  const units = BigInt(mantissa.replace('.', ''))
  const written = { negative: value < 0, units, scale }
  return scale < 0 ? { ...written, units: units * 10n ** BigInt(-scale), scale: 0 } : written
}

function asItIs(value: number): ExactNumber {
  let [size, scale] = [Math.abs(value), 0]
  for (; !Number.isInteger(size); scale++) size *= 2
  return { negative: value < 0, units: BigInt(size) * 5n ** BigInt(scale), scale }
}
