import type { AnchorHTMLAttributes, ButtonHTMLAttributes, ReactNode } from 'react'
import styles from './button.module.css'

/** How a button looks, in Fluent's words. */
export interface ButtonLook {
  readonly appearance?: 'primary' | 'secondary' | 'subtle'
  readonly size?: 'small' | 'medium' | 'large'
  readonly icon?: ReactNode
}

/** The classes of a button's look; a button of nothing but an icon is a square. */
export const buttonClass = ({ appearance, size, icon }: ButtonLook, children: ReactNode): string =>
  [styles.button, appearance && styles[appearance], size && styles[size], icon && !children && styles.bare]
    .filter(Boolean)
    .join(' ')

type ButtonProps = ButtonLook & Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className'>

/** A button as Fluent draws it, for pages that must be there before Fluent's own components are. */
export function Button({ appearance, size, icon, children, ...rest }: ButtonProps) {
  return (
    <button type="button" className={buttonClass({ appearance, size, icon }, children)} {...rest}>
      {icon}
      {children}
    </button>
  )
}

type AnchorProps = ButtonLook &
  Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'className'> & { readonly href: string }

/** A link out of the page that looks like a button; it opens a tab of its own. */
export function AnchorButton({ appearance, size, icon, children, ...rest }: AnchorProps) {
  return (
    <a
      target="_blank"
      rel="noreferrer"
      className={buttonClass({ appearance, size, icon }, children)}
      {...rest}
    >
      {icon}
      {children}
    </a>
  )
}
