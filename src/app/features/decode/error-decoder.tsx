import { Field, Textarea } from '@fluentui/react-components'
import { useDeferredValue, useState } from 'react'
import { decodeWords } from '#app/text/decode-words.ts'
import { useWords } from '#app/text/text-context.tsx'
import { ProblemMessage } from '#app/ui/problem-message.tsx'
import { Section } from '#app/ui/section.tsx'
import type { Problem } from '#contract/problem.ts'
import { LONGEST_PASTED, pastedRefusal } from '#domain/refusal/pasted.ts'
import { remedyFor } from '#domain/refusal/remedy-for.ts'

/** Explains the text of an error as somebody pastes it. */
export function ErrorDecoder() {
  const { error: text } = useWords(decodeWords)
  const [pasted, setPasted] = useState('')
  const read = useDeferredValue(pasted)
  const isTooLong = read.length > LONGEST_PASTED
  const problem = read.trim() === '' || isTooLong ? null : problemIn(read)
  return (
    <Section title={text.title}>
      <Field label={text.label} hint={text.hint} {...(isTooLong && { validationMessage: text.tooLong })}>
        <Textarea
          rows={6}
          resize="vertical"
          spellCheck={false}
          autoComplete="off"
          value={pasted}
          onChange={(_, { value }) => setPasted(value)}
        />
      </Field>
      {problem && (
        <ProblemMessage
          key={read}
          problem={problem}
          explained={problem.remedy === 'unknown' ? text.unknown : undefined}
        />
      )}
    </Section>
  )
}

function problemIn(pasted: string): Problem {
  const refusal = pastedRefusal(pasted)
  const remedy = remedyFor(refusal)
  return {
    type: 'about:blank',
    title: '',
    status: refusal.status,
    code: 'refused',
    requestId: '',
    remedy,
    refusal,
  }
}
