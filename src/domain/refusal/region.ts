import { textAt } from '../json-object.ts'
import { objectIn } from './wrapping.ts'

type Headers = Readonly<Record<string, string | readonly string[] | undefined>>

/** Where the service stands that answered, as Graph and Entra say themselves and as Power Platform writes into its hosts. */
export function regionOf(headers: Headers, url: string): string | null {
  const diagnostic = objectIn(`${headers['x-ms-ags-diagnostic'] ?? ''}`)
  const graph = textAt(diagnostic, 'ServerInfo', 'DataCenter')
  const entra = `${headers['x-ms-ests-server'] ?? ''}`.match(/ - (\w+) /)?.[1]
  const host = url.match(/^https?:\/\/([^/:?#]+)/)?.[1] ?? ''
  const platform =
    host.match(/\.(crm\d*)\.dynamics\.com$/)?.[1] ?? host.match(/^([a-z]+)-\d+\.azure-apim\.net$/)?.[1]
  return graph ?? entra ?? platform ?? null
}

/** The Power Platform environment that a call was about, where its address names one. */
export const environmentIn = (url: string): string | null =>
  url.match(/\/environments\/([\w.-]+)/)?.[1] ?? null
