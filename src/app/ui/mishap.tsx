import { Component, type ComponentType, type ReactNode } from 'react'
import { problemOf } from '../api/problem-error.ts'
import { ProblemMessage } from './problem-message.tsx'

interface Props {
  readonly children: ReactNode
  /** What to stand in when nothing around it is left. */
  readonly frame?: ComponentType<{ readonly children: ReactNode }>
}

/** Shows what broke while a page was drawn or loaded, and offers to load it again. */
export class Mishap extends Component<Props, { readonly failed: { readonly error: unknown } | null }> {
  override state: { readonly failed: { readonly error: unknown } | null } = { failed: null }

  static getDerivedStateFromError(error: unknown) {
    return { failed: { error } }
  }

  override render() {
    const { failed } = this.state
    const { children, frame: Frame } = this.props
    if (!failed) return children
    const message = <ProblemMessage problem={problemOf(failed.error)} onRetry={() => location.reload()} />
    return Frame ? <Frame>{message}</Frame> : message
  }
}
