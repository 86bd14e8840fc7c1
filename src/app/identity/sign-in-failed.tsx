import { arrivalWords } from '../text/arrival-words.ts'
import { useWords } from '../text/text-context.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'

/** Says that a sign-in led nowhere, and what Microsoft said about it. */
export default function SignInFailed({ reason }: { readonly reason: string }) {
  const text = useWords(arrivalWords).signIn
  return (
    <ErrorNotice
      message={
        <>
          <strong>{text.failed}</strong>
          <br />
          {reason}
        </>
      }
    />
  )
}
