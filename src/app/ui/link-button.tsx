import { Link } from 'wouter'
import { type ButtonLook, buttonClass } from './button.tsx'

interface Props extends ButtonLook {
  readonly href: string
  readonly children: string
  readonly label?: string
  /** Loads what stands behind the link as soon as somebody means to press it. */
  readonly ahead?: () => Promise<unknown>
}

/** A link to another place of the page that looks like the button it stands for. */
export function LinkButton({ href, children, label, ahead, ...look }: Props) {
  // A prefetch that fails costs nothing: the press itself tries again and says so.
  const load = () => void ahead?.().catch(() => undefined)
  return (
    <Link
      href={href}
      className={buttonClass(look, children)}
      aria-label={label}
      onPointerEnter={load}
      onFocus={load}
    >
      {look.icon}
      {children}
    </Link>
  )
}
