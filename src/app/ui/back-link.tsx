import { Link as FluentLink, makeStyles, tokens } from '@fluentui/react-components'
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left'
import { Link } from 'wouter'

const useStyles = makeStyles({
  back: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    minHeight: '2rem',
  },
})

/** The way up, to the place that holds this one. */
export function BackLink({ href, children }: { readonly href: string; readonly children: string }) {
  return (
    <Link href={href} asChild>
      <FluentLink className={useStyles().back}>
        <ArrowLeftRegular aria-hidden />
        {children}
      </FluentLink>
    </Link>
  )
}
