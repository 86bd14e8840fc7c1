import { Link, makeStyles, tokens } from '@fluentui/react-components'
import { OpenRegular } from '@fluentui/react-icons/svg/open'
import { useText } from '../text/text-context.tsx'

const useStyles = makeStyles({
  link: { display: 'inline-flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS },
})

/** A link out of the page, in a tab of its own, which says so. */
export function ExternalLink({
  href,
  children,
  label,
}: {
  readonly href: string
  readonly children: string
  readonly label?: string
}) {
  const { common } = useText()
  return (
    <Link
      className={useStyles().link}
      href={href}
      target="_blank"
      rel="noreferrer"
      aria-label={`${label ?? children} (${common.opensInNewTab})`}
    >
      {children}
      <OpenRegular aria-hidden />
    </Link>
  )
}
