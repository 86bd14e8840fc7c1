import { Component, type ComponentType, type ReactNode } from 'react'
import { BrokenPage } from './broken-page.tsx'

interface Props {
  readonly children: ReactNode
  /** What to stand in when nothing around it is left. */
  readonly frame?: ComponentType<{ readonly children: ReactNode }>
}

/** Catches what breaks while a page is drawn or loaded. */
export class Mishap extends Component<Props, { readonly broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError() {
    return { broken: true }
  }

  override render() {
    const { children, frame: Frame } = this.props
    if (!this.state.broken) return children
    return Frame ? (
      <Frame>
        <BrokenPage />
      </Frame>
    ) : (
      <BrokenPage />
    )
  }
}
