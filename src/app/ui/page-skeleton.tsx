import { makeStyles, Skeleton, SkeletonItem, tokens } from '@fluentui/react-components'
import { useText } from '../text/text-context.tsx'

const useStyles = makeStyles({
  page: { display: 'grid', rowGap: tokens.spacingVerticalL },
  title: { maxWidth: '20rem' },
})

/** The shape of a page whose content is still on its way. */
export function PageSkeleton() {
  const styles = useStyles()
  const { common } = useText()
  return (
    <Skeleton className={styles.page} aria-label={common.loading}>
      <SkeletonItem className={styles.title} size={32} />
      <SkeletonItem size={128} />
      <SkeletonItem size={128} />
    </Skeleton>
  )
}
