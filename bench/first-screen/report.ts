import { cpus, loadavg } from 'node:os'
import { costs } from './parts.ts'
import type { Profile } from './profiles.ts'
import type { Figure, Visits } from './statistics.ts'
import type { SubjectName } from './visit.ts'

/** What was seen of every subject under one profile. */
export interface Measured {
  readonly profile: Profile
  readonly visits: Readonly<Record<SubjectName, Visits>>
}

type Unit = 'kB' | 'ms'

const table = (rows: readonly (readonly string[])[]): string => {
  const [head = [], ...body] = rows
  return [head, head.map((_, column) => (column === 0 ? '---' : '---:')), ...body]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n')
}

const shown = (value: number, unit: Unit): string => {
  if (Number.isNaN(value)) return '–'
  return unit === 'kB' ? `${(value / 1000).toFixed(1)} kB` : `${Math.round(value)} ms`
}

const GOALS = [
  ['JavaScript before it is usable', 'js', 'kB', '≤ 105 kB'],
  ['HTML with its skeleton', 'html', 'kB', '≤ 5 kB'],
  ['first contentful paint', 'fcp', 'ms', '≤ 0.5x'],
  ['largest contentful paint', 'lcp', 'ms', '≤ 1.2x'],
  ['`notifySuccess`', 'success', 'ms', '< 2000 ms'],
  ['main-thread work until it is usable', 'work', 'ms', '≤ 2.0x'],
] as const

function goals({ profile, visits }: Measured): string {
  const { bare, ours, template } = visits
  const compared = (of: Visits, figure: Figure) => {
    const ratio = of.median(figure) / bare.median(figure)
    // The bare page's HTML is no page's measure.
    return Number.isNaN(ratio) || figure === 'html' ? '–' : `${ratio.toFixed(2)}x`
  }
  return table([
    [profile.name, 'goal', 'ours', 'to bare React', 'bare React', 'template', 'to bare React'],
    ...GOALS.map(([what, figure, unit, goal]) => [
      what,
      goal,
      `**${shown(ours.median(figure), unit)}**`,
      `**${compared(ours, figure)}**`,
      shown(bare.median(figure), unit),
      shown(template.median(figure), unit),
      compared(template, figure),
    ]),
  ])
}

function beforeFirstUse({ visits }: Measured): string {
  const [seen] = visits.ours.all
  return table([
    ['what comes only when it is used', 'goal', 'before first use'],
    ...costs(seen?.scripts ?? []).map(({ part, bytes }) => [part, '0 bytes', `**${bytes} bytes**`]),
  ])
}

const DETAILS = [
  ['FCP', 'fcp'],
  ['LCP', 'lcp'],
  ['interactive', 'interactive'],
  ['`notifySuccess`', 'success'],
  ['main thread', 'work'],
  ['… with what follows', 'workInAll'],
] as const

const details = ({ profile, visits }: Measured): string =>
  table([
    [`${profile.name}: median (least), ms`, ...DETAILS.map(([what]) => what)],
    ...Object.entries(visits).map(([name, of]) => [
      name,
      ...DETAILS.map(([, figure]) => {
        const median = of.median(figure)
        return Number.isNaN(median) ? '–' : `${Math.round(median)} (${Math.round(of.least(figure))})`
      }),
    ]),
  ])

const explained = ({ name, slower, megabitsPerSecond, latencyMs }: Profile): string =>
  `*${name}*: ${slower}x slower, ${megabitsPerSecond} Mbit/s, ${latencyMs} ms`

/** The whole report in Markdown. */
export function report(measured: readonly Measured[], rounds: number): string {
  const [phone] = measured
  if (!phone) throw new Error('Nothing was measured.')
  return [
    `Median of ${rounds} interleaved rounds, nothing cached. ${measured.map(({ profile }) => explained(profile)).join('; ')}.`,
    `Load of this computer meanwhile: ${loadavg()[1]?.toFixed(1)} on ${cpus().length} cores; above that, times say little and only bytes and ratios count.`,
    goals(phone),
    beforeFirstUse(phone),
    ...measured.map(details),
  ].join('\n\n')
}
