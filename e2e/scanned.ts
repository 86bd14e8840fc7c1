import { GIVEN_NAMES, type Leak, leaksIn } from '#domain/refusal/leak-scanner.fixture.ts'
import { CONFIGURED } from './configured.ts'
import type { Noted } from './evidence.ts'

/** What of a backup tells of what was done, and so must tell of nobody; requests hold people's names on purpose. */
const ABOUT_NOBODY = new Set(['audit_log', 'idempotency_keys', 'mailbox_facts'])

/** What must not be found anywhere: who and what there was in the tenants of a run, and the server's own secret. */
export function secretsOf(tenants: readonly Noted[]): string[] {
  const ofTenants = tenants.flatMap(({ name, domain, users, businesses }) => [
    name,
    domain,
    ...users.flatMap(({ displayName, userPrincipalName }) => [
      displayName,
      userPrincipalName.split('@')[0] ?? '',
    ]),
    ...businesses.flatMap(({ id, displayName }) => [displayName, id.split('@')[0] ?? '']),
  ])
  return [...new Set([...GIVEN_NAMES, ...ofTenants, CONFIGURED.ENTRA_CLIENT_SECRET])]
}

/** Tokens, addresses and names in a support bundle, or in what a server wrote for whoever runs it. */
export const leaksInText = (text: string, secrets: readonly string[]): Leak[] => leaksIn(text, secrets)

/** The rows of a backup that tell of nobody, without the mailbox that each of them belongs to. */
export function rowsAboutNobody(backup: string): string[] {
  const [first = '', ...lines] = backup.trim().split('\n')
  const { tables }: { tables: { name: string; rows: number }[] } = JSON.parse(first)
  return tables.flatMap(({ name, rows }) => {
    const own = lines.splice(0, rows)
    return ABOUT_NOBODY.has(name) ? own.map(withoutMailbox) : []
  })
}

function withoutMailbox(line: string): string {
  const { mailbox: _, ...row }: Record<string, unknown> = JSON.parse(line)
  return JSON.stringify(row)
}
