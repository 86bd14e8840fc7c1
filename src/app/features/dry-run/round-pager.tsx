import { ChevronLeftRegular } from '@fluentui/react-icons/headless/svg/chevron-left'
import { ChevronRightRegular } from '@fluentui/react-icons/headless/svg/chevron-right'
import { useAnnounce } from '#app/ui/announcer.tsx'
import { Button } from '#app/ui/button.tsx'
import { useDryRunText } from './dry-run-words.ts'
import styles from './round-pager.module.css'

interface Props {
  readonly loop: string
  readonly round: number
  readonly count: number
  readonly onTurn: (round: number) => void
}

/** Leafs through the rounds of a loop; everything in the loop shows the round at hand. */
export function RoundPager({ loop, round, count, onTurn }: Props) {
  const { step } = useDryRunText()
  const announce = useAnnounce()
  const turn = (to: number) => {
    if (to < 0 || to >= count) return
    onTurn(to)
    announce(step.roundOf(to + 1, count))
  }
  return (
    <fieldset className={styles.pager} aria-label={step.round(loop)}>
      <Button
        size="small"
        icon={<ChevronLeftRegular aria-hidden />}
        aria-label={step.previous}
        aria-disabled={round === 0}
        onClick={() => turn(round - 1)}
      />
      <span>{step.roundOf(round + 1, count)}</span>
      <Button
        size="small"
        icon={<ChevronRightRegular aria-hidden />}
        aria-label={step.next}
        aria-disabled={round === count - 1}
        onClick={() => turn(round + 1)}
      />
    </fieldset>
  )
}
