import type { Problem } from '#contract/problem.ts'
import { policyIn } from '#domain/refusal/way.ts'
import { problemWords } from '../text/problem-words.ts'
import type { ProblemWords } from '../text/problems.en.ts'
import { useLanguage, useText, useWords } from '../text/text-context.tsx'
import { endOfWait } from './end-of-wait.ts'

/** What is known of this one problem that its kind does not tell: until when to wait, which role, which policy. */
export function ProblemHints({
  problem: { remedy, refusal, evidence, left },
}: {
  readonly problem: Problem
}) {
  const { problem: text } = useWords(problemWords)
  const { language } = useLanguage()
  const { roles, common } = useText()
  const waits = remedy === 'busy' || remedy === 'circuit-open'
  const locale = navigator.languages.find((tag) => tag.startsWith(language)) ?? language
  const until = waits && refusal ? endOfWait(refusal, locale, new Date()) : null
  const policy = refusal ? policyIn(refusal.layers) : null
  const kind = policy?.kind && kindIn(text, policy.kind)
  const named = policy && [policy.name, kind].filter(Boolean).join(' · ')
  const hints = [
    until && text.tryAgainAt(until),
    evidence && roleFound(text, remedy, evidence.role, roles[evidence.role].name),
    left && text.left[left],
    named && `${text.policy}: ${named}`,
  ].filter((hint) => typeof hint === 'string' && hint !== '')
  return (
    hints.length > 0 && (
      <>
        <br />
        {common.join(...hints.map(String))}
      </>
    )
  )
}

type Words = ProblemWords['problem']
type Role = NonNullable<Problem['evidence']>['role']

const kindIn = ({ policyKinds }: Words, kind: string): string =>
  Object.entries(policyKinds).find(([name]) => name === kind)?.[1] ?? kind

function roleFound({ roleFound: found }: Words, remedy: Problem['remedy'], role: Role, name: string): string {
  if (role === 'administrator') return remedy === 'not-administrator' ? found.saidNot : found.administrator
  return role === 'cannot-tell' || role === 'stranger' ? found.unlisted : found.other(name)
}
