import { EvaluationFailure } from './evaluation-failure.ts'
import { isInteger, type Numeric, numericOf } from './number.ts'
import { isArray, isObject, type JsonObject, typeName } from './value-type.ts'

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth']

/** What a function was called with; each argument is evaluated when it is first asked for. */
export class Arguments {
  readonly #name: string
  readonly #sources: readonly (() => unknown)[]
  readonly #values = new Map<number, unknown>()

  constructor(name: string, sources: readonly (() => unknown)[]) {
    this.#name = name
    this.#sources = sources
  }

  get count(): number {
    return this.#sources.length
  }

  /** Every argument, from left to right. */
  all(): unknown[] {
    return this.#sources.map((_, at) => this.any(at))
  }

  any(at: number): unknown {
    if (!this.#values.has(at)) this.#values.set(at, this.#sources[at]?.() ?? null)
    return this.#values.get(at)
  }

  string(at: number): string {
    const value = this.any(at)
    return typeof value === 'string' ? value : this.refuse(at, 'a string')
  }

  /** A string that may be left out. */
  optionalString(at: number): string | null {
    return at < this.count ? this.string(at) : null
  }

  boolean(at: number): boolean {
    const value = this.any(at)
    return typeof value === 'boolean' ? value : this.refuse(at, 'a boolean')
  }

  integer(at: number): number {
    const value = this.any(at)
    return isInteger(value) ? value : this.refuse(at, 'an integer')
  }

  numeric(at: number): Numeric {
    return numericOf(this.any(at)) ?? this.refuse(at, 'an integer or a decimal number')
  }

  array(at: number): readonly unknown[] {
    const value = this.any(at)
    return isArray(value) ? value : this.refuse(at, 'an array')
  }

  object(at: number): JsonObject {
    const value = this.any(at)
    return isObject(value) ? value : this.refuse(at, 'an object')
  }

  stringOrArray(at: number): string | readonly unknown[] {
    const value = this.any(at)
    return typeof value === 'string' || isArray(value) ? value : this.refuse(at, 'a string or an array')
  }

  /** Says that an argument is not of the type it must be. */
  refuse(at: number, expected: string): never {
    const found = typeName(this.any(at))
    throw new EvaluationFailure(
      'wrong-type',
      `The function '${this.#name}' expects its ${ordinals[at] ?? `${at + 1}th`} parameter to be ${expected}; it got ${found}.`,
    )
  }

  /** Says that the arguments have the right types but no result. */
  fail(reason: string): never {
    throw new EvaluationFailure('invalid-value', `The function '${this.#name}': ${reason}.`)
  }
}
