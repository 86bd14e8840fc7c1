import { places } from '#app/routes.ts'
import type { RequestSummary } from '#contract/request.ts'

/** Where a request is written, or asked for once more. */
export function askingPlace(
  address: string,
  { kind, template }: Pick<RequestSummary, 'kind' | 'template'>,
): string {
  if (kind === 'administrator') return places.askRole(address)
  return template === null ? places.ask(address) : places.askTemplate(address, template)
}
