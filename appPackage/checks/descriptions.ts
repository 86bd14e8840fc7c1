import { type AppPackage, MANIFEST } from '../app-package.ts'
import { valueAt } from '../json.ts'

type Rule = readonly [remedy: string, isBroken: (text: string) => boolean]

const OF_THE_SHORT: readonly Rule[] = [
  ['is more than one sentence. Keep the first', (text) => /[.!?]\s+\S|[。！？]\S/.test(text)],
  ['holds the word “app”. Say what it does instead', (text) => /\bapps?\b|アプリ/i.test(text)],
]
const OF_BOTH: readonly Rule[] = [
  ['says “Office 365”. Write “Microsoft 365”', (text) => /Office 365/i.test(text)],
  ['abbreviates Microsoft. Write it out', (text) => /\b(MS|MSFT)\b/.test(text)],
  [
    'names Teams without its maker. Write “Microsoft Teams” the first time',
    (text) => /\bTeams\b/.test(text) && !/^((?!\bTeams\b).)*\bMicrosoft Teams\b/s.test(text),
  ],
]
const OF_THE_FULL: readonly Rule[] = [
  ['is longer than 500 words. Shorten it', (text) => text.trim().split(/\s+/).length > 500],
]

/** Whether the descriptions keep to what Microsoft's store asks of them. */
export const descriptions = ({ documents }: AppPackage): string[] =>
  [...documents].flatMap(([file, document]) =>
    Object.entries({ short: [...OF_THE_SHORT, ...OF_BOTH], full: [...OF_THE_FULL, ...OF_BOTH] }).flatMap(
      ([kind, rules]) => {
        const text = valueAt(document, file === MANIFEST ? ['description', kind] : [`description.${kind}`])
        return rules.flatMap(([remedy, isBroken]) =>
          typeof text === 'string' && isBroken(text) ? [`${file}: description.${kind}: ${remedy}.`] : [],
        )
      },
    ),
  )
