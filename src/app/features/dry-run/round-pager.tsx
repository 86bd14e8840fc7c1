import { ChevronLeftRegular } from '@fluentui/react-icons/headless/svg/chevron-left'
import { ChevronRightRegular } from '@fluentui/react-icons/headless/svg/chevron-right'
import { useAnnounce } from '#app/ui/announcer.tsx'
import { Button } from '#app/ui/button.tsx'
import words from '#app/ui/words.module.css'
import type { RoundsOf } from '#domain/dry-run/rounds.ts'
import { useDryRunText } from './dry-run-words.ts'
import styles from './round-pager.module.css'

interface Props {
  readonly name: string
  readonly loop: RoundsOf
  readonly onTurn: (round: number) => void
}

/** Leafs through the rounds of a loop; everything in the loop shows the round at hand. */
export function RoundPager({ name, loop: { count, at, failed, warned }, onTurn }: Props) {
  const { step } = useDryRunText()
  const announce = useAnnounce()
  const turn = (to: number) => {
    if (to < 0 || to >= count) return
    onTurn(to)
    announce(step.roundOf(to + 1, count))
  }
  const troubled = [...failed, ...warned].toSorted((one, other) => one - other)
  const next = troubled.find((round) => round > at) ?? troubled[0]
  const numbers = (rounds: readonly number[]) => rounds.map((round) => round + 1)
  return (
    <fieldset className={styles.pager} aria-label={step.round(name)}>
      <Button
        size="small"
        icon={<ChevronLeftRegular aria-hidden />}
        aria-label={step.previous}
        aria-disabled={at === 0}
        onClick={() => turn(at - 1)}
      />
      <span>{step.roundOf(at + 1, count)}</span>
      <Button
        size="small"
        icon={<ChevronRightRegular aria-hidden />}
        aria-label={step.next}
        aria-disabled={at === count - 1}
        onClick={() => turn(at + 1)}
      />
      {troubled.length > 0 && (
        <span className={words.small}>
          {[
            ...(failed.length > 0 ? [step.failedRounds(numbers(failed))] : []),
            ...(warned.length > 0 ? [step.warnedRounds(numbers(warned))] : []),
          ].join(' ')}
        </span>
      )}
      {next !== undefined && next !== at && (
        <Button size="small" onClick={() => turn(next)}>
          {step.nextTroubled}
        </Button>
      )}
    </fieldset>
  )
}
