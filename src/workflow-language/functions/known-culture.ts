/** How a language writes dates and times. */
export interface DateCulture {
  /** The patterns behind the one-letter formats that differ from language to language. */
  readonly patterns: Readonly<Record<string, string>>
  readonly months: readonly string[]
  readonly monthsInShort: readonly string[]
  /** From Sunday on. */
  readonly weekdays: readonly string[]
  readonly weekdaysInShort: readonly string[]
  /** The names of the hours before and after noon. */
  readonly halves: readonly [string, string]
  readonly era: string
}

/** How a language writes an amount: `n` stands for the number and `$` for the symbol; what is not known is null. */
export interface AmountPattern {
  readonly positive: string
  readonly negative: string | null
}

/** How a language writes money. */
export interface CurrencyCulture extends AmountPattern {
  readonly symbol: string
  readonly decimals: number | null
}

/** A language whose formats are known to the character; what sources contradict each other in is null. */
export interface KnownCulture {
  readonly dates: DateCulture
  readonly currency: CurrencyCulture
  readonly percent: AmountPattern | null
}
