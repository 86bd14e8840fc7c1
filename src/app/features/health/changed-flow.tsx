import { useHealthText } from '#app/text/health-words.ts'
import { useText } from '#app/text/text-context.tsx'
import { ProblemMessage } from '#app/ui/problem-message.tsx'
import type { Problem } from '#contract/problem.ts'
import { useFlowInView } from './health-context.ts'

/** Why a change of a flow was not made; where somebody else was faster, with the flow as it is now. */
export function ChangeProblem({ problem }: { readonly problem: Problem }) {
  const { commands } = useHealthText()
  const { flows } = useText()
  const { flow } = useFlowInView()
  const now = problem.flow
  return (
    <ProblemMessage
      problem={problem}
      explained={now && commands.changed(now.name, flows.states[now.state])}
      flowUrl={flow.portalUrl}
    />
  )
}
