import { Field, type FieldProps, Input } from '@fluentui/react-components'
import { type FormEvent, useId, useRef, useState } from 'react'
import { useApi } from '#app/api/api-context.tsx'
import { useHealthText } from '#app/text/health-words.ts'
import { useAnnounce } from '#app/ui/announcer.tsx'
import { Button } from '#app/ui/button.tsx'
import { Modal } from '#app/ui/modal.tsx'
import { ChangeProblem } from './changed-flow.tsx'
import { renameFlow } from './flow-calls.ts'
import { useFlowInView } from './health-context.ts'
import { useChange } from './use-change.ts'

const LONGEST = 160

/** Asks for another name for the flow. */
export function RenameDialog({ onClose }: { readonly onClose: () => void }) {
  const api = useApi()
  const announce = useAnnounce()
  const { commands: text } = useHealthText()
  const { overview, flow } = useFlowInView()
  const { address } = overview.business
  const { busy, problem, change } = useChange(address)
  const [name, setName] = useState(flow.name)
  const [tried, setTried] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const form = useId()
  const wanted = name.trim()
  const state: FieldProps =
    tried && wanted === '' ? { validationState: 'error', validationMessage: text.nameMissing } : {}

  async function save(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (wanted === '') return field.current?.focus()
    const done = await change(() => renameFlow(api, address, flow, wanted))
    if (!done) return
    announce(text.renamed(done.name))
    onClose()
  }

  return (
    <Modal
      title={text.renameTitle}
      onClose={onClose}
      buttons={
        <>
          <Button type="submit" form={form} appearance="primary" aria-disabled={busy}>
            {busy ? text.working : text.save}
          </Button>
          <Button onClick={onClose}>{text.cancel}</Button>
        </>
      }
    >
      <form id={form} onSubmit={(event) => void save(event)}>
        <Field label={text.name} required {...state}>
          <Input
            ref={field}
            autoFocus
            value={name}
            maxLength={LONGEST}
            onChange={(_, { value }) => setName(value)}
          />
        </Field>
      </form>
      {problem && <ChangeProblem problem={problem} />}
    </Modal>
  )
}
