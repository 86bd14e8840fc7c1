import type { TemplateRates } from './appointments.ts'
import type { ExpressionRates } from './expressions.ts'
import type { LargeFlow } from './large-flows.ts'

const count = (number: number): string =>
  new Intl.NumberFormat('en', { maximumFractionDigits: 0 }).format(number)
const ms = (time: number): string => `${time.toFixed(1)} ms`

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map((_, column) => (column === 0 ? '---' : '---:'))), ...rows.map(line)].join(
    '\n',
  )
}

/** What was measured, in Markdown. */
export function report(
  appointments: number,
  expressions: ExpressionRates,
  templates: readonly TemplateRates[],
  large: readonly LargeFlow[],
): string {
  const all = `${count(appointments)} appointments`
  return [
    `Texts with expressions in a second, of ${expressions.texts} that the templates write: ${count(expressions.parsed)} read, ${count(expressions.evaluated)} evaluated.`,
    table(
      ['flow, in a second', 'checked', 'run', 'dry runs', all, 'longest turn'],
      templates.map(({ name, checked, run, tried, many, longestTurn }) => [
        name,
        count(checked),
        count(run),
        count(tried),
        ms(many),
        ms(longestTurn),
      ]),
    ),
    table(
      [
        'large flow',
        'actions',
        'checked in a second',
        'ended',
        'read and checked',
        'dry run',
        'longest turn',
      ],
      large.flatMap(({ name, actions, checked, runs }) =>
        runs.map(({ status, read, many, longestTurn }, round) => [
          `${name} (${round === 0 ? 'cold' : 'warm'})`,
          count(actions),
          count(checked),
          status,
          ms(read),
          ms(many),
          ms(longestTurn),
        ]),
      ),
    ),
  ].join('\n\n')
}
