import { EvaluationFailure } from './evaluation-failure.ts'

const most = 2n ** 96n - 1n
const finest = 28

/** A decimal number as .NET holds it: exact, with at most 28 digits behind the point, which it keeps even when they are 0. */
export class Decimal {
  readonly units: bigint
  /** How many of the digits stand behind the point. */
  readonly scale: number

  constructor(units: bigint, scale: number) {
    if (scale > finest || magnitude(units) > most) {
      throw new EvaluationFailure('cannot-simulate', 'How Microsoft rounds a decimal this long is not known.')
    }
    this.units = units
    this.scale = scale
  }

  get text(): string {
    const digits = magnitude(this.units)
      .toString()
      .padStart(this.scale + 1, '0')
    const whole = digits.slice(0, digits.length - this.scale)
    const fraction = this.scale > 0 ? `.${digits.slice(-this.scale)}` : ''
    return `${this.units < 0n ? '-' : ''}${whole}${fraction}`
  }

  add(other: Decimal): Decimal {
    const [one, two, scale] = aligned(this, other)
    return new Decimal(one + two, scale)
  }

  subtract(other: Decimal): Decimal {
    return this.add(new Decimal(-other.units, other.scale))
  }

  multiply(other: Decimal): Decimal {
    return new Decimal(this.units * other.units, this.scale + other.scale)
  }

  /** The quotient when it comes out even; how the last digit is rounded otherwise is left to Microsoft. */
  divide(other: Decimal): Decimal {
    let units = this.units
    let scale = this.scale - other.scale
    while (scale < 0 || (units % other.units !== 0n && scale <= finest)) {
      units *= 10n
      scale += 1
    }
    if (units % other.units !== 0n) {
      throw new EvaluationFailure('cannot-simulate', 'The last digit of this quotient is not known here.')
    }
    return new Decimal(units / other.units, scale)
  }

  remainder(other: Decimal): Decimal {
    const [one, two, scale] = aligned(this, other)
    return new Decimal(one % two, scale)
  }

  /** Less than 0 when this is the smaller one, more when it is the larger one. */
  compare(other: Decimal): number {
    const [one, two] = aligned(this, other)
    return one < two ? -1 : Number(one > two)
  }
}

/** The decimal number that digits without grouping stand for, or null. */
export function decimalOf(text: string): Decimal | null {
  const [, sign = '', whole = '', fraction = ''] = /^([+-]?)(\d*)(?:\.(\d*))?$/.exec(text) ?? []
  if (whole + fraction === '') return null
  const units = BigInt(whole + fraction)
  return new Decimal(sign === '-' ? -units : units, fraction.length)
}

function aligned(one: Decimal, other: Decimal): [bigint, bigint, number] {
  const scale = Math.max(one.scale, other.scale)
  const at = ({ units, scale: own }: Decimal) => units * 10n ** BigInt(scale - own)
  return [at(one), at(other), scale]
}

const magnitude = (units: bigint): bigint => (units < 0n ? -units : units)
