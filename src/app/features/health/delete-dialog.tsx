import { useApi } from '#app/api/api-context.tsx'
import { useHealthText } from '#app/text/health-words.ts'
import { Button } from '#app/ui/button.tsx'
import { Modal } from '#app/ui/modal.tsx'
import words from '#app/ui/words.module.css'
import type { FlowSummary } from '#contract/flow.ts'
import type { DeletedFlow } from '#contract/flow-operation.ts'
import { ChangeProblem } from './changed-flow.tsx'
import { deleteFlow } from './flow-calls.ts'
import { useFlowInView } from './health-context.ts'
import { useChange } from './use-change.ts'

interface Props {
  readonly onClose: () => void
  readonly onDeleted: (flow: FlowSummary, deleted: DeletedFlow) => void
}

/** Asks whether the flow is to be deleted. */
export function DeleteDialog({ onClose, onDeleted }: Props) {
  const api = useApi()
  const { commands: text } = useHealthText()
  const { overview, flow } = useFlowInView()
  const { address } = overview.business
  const { busy, problem, change } = useChange(address)

  async function press() {
    await change(async () => {
      const deleted = await deleteFlow(api, address, flow)
      // Before the page learns that the flow is gone.
      onDeleted(flow, deleted)
    })
  }

  return (
    <Modal
      title={text.deleteTitle(flow.name)}
      onClose={onClose}
      buttons={
        <>
          <Button appearance="primary" aria-disabled={busy} onClick={() => void press()}>
            {busy ? text.working : text.deleteSure}
          </Button>
          <Button onClick={onClose}>{text.cancel}</Button>
        </>
      }
    >
      <p className={words.plain}>{text.deleteLead}</p>
      {problem && <ChangeProblem problem={problem} />}
    </Modal>
  )
}
