import { Button, type ButtonProps } from '@fluentui/react-components'
import { Link } from 'wouter'

interface Props {
  readonly href: string
  readonly children: string
  readonly icon?: ButtonProps['icon']
  readonly primary?: boolean
  readonly size?: ButtonProps['size']
  readonly label?: string
  /** Loads what stands behind the link as soon as somebody means to press it. */
  readonly ahead?: () => Promise<unknown>
}

/** A link to another place of the page that looks like the step it is. */
export function LinkButton({ href, children, icon, primary = false, size = 'medium', label, ahead }: Props) {
  // A prefetch that fails costs nothing: the press itself tries again and says so.
  const load = () => void ahead?.().catch(() => undefined)
  return (
    <Link href={href} asChild>
      <Button
        as="a"
        appearance={primary ? 'primary' : 'secondary'}
        size={size}
        icon={icon ?? null}
        aria-label={label}
        onPointerEnter={load}
        onFocus={load}
      >
        {children}
      </Button>
    </Link>
  )
}
