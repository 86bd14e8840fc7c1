import { createContext, useContext } from 'react'
import type { BusinessOverview } from '#contract/business.ts'
import type { FlowSummary } from '#contract/flow.ts'

/** A flow that is looked at, and the ways to go on with it. */
export interface FlowInView {
  readonly overview: BusinessOverview
  readonly flow: FlowSummary
  /** Asks with whom to share the flow. */
  readonly share: () => void
}

export const FlowInViewContext = createContext<FlowInView | null>(null)

/** The flow that is looked at. */
export function useFlowInView(): FlowInView {
  const view = useContext(FlowInViewContext)
  if (!view) throw new Error('useFlowInView stands outside a flow')
  return view
}
