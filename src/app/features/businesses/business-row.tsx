import { Badge, makeStyles, tokens } from '@fluentui/react-components'
import { useRef } from 'react'
import { Link } from 'wouter'
import { places } from '#app/routes.ts'
import { useText } from '#app/text/text-context.tsx'
import { CopyButton } from '#app/ui/copy-button.tsx'
import type { BusinessSummary } from '#domain/business.ts'

const useStyles = makeStyles({
  row: {
    position: 'relative',
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalXL}`,
    ':not(:first-child)': { borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  words: { display: 'grid', minWidth: 0, flexGrow: 1, rowGap: tokens.spacingVerticalXXS },
  name: {
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    textDecorationLine: 'none',
    // The whole row opens the page; only what lies above it is its own.
    '::after': { content: '""', position: 'absolute', inset: '0' },
    ':focus-visible': { outlineStyle: 'none' },
    ':focus-visible::after': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
      borderRadius: tokens.borderRadiusXLarge,
    },
  },
  address: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  above: { position: 'relative', flexShrink: 0 },
})

interface Props {
  readonly business: BusinessSummary
  readonly isLast: boolean
}

/** One booking page to choose, its address readable and copied without opening it. */
export function BusinessRow({ business: { address, displayName }, isLast }: Props) {
  const styles = useStyles()
  const text = useText()
  const written = useRef<HTMLSpanElement>(null)
  return (
    <li className={styles.row}>
      <span className={styles.words}>
        <span>
          <Link className={styles.name} href={places.business(address)}>
            {displayName}
          </Link>{' '}
          {isLast && (
            <Badge appearance="tint" color="informative">
              {text.picker.lastOpened}
            </Badge>
          )}
        </span>
        <span ref={written} className={styles.address}>
          {address}
        </span>
      </span>
      <span className={styles.above}>
        <CopyButton
          value={address}
          appearance="subtle"
          label={`${text.business.copyAddress}: ${displayName}`}
          fallback={written}
        />
      </span>
    </li>
  )
}
