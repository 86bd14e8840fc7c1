import { type AppPackage, MANIFEST } from '../app-package.ts'
import { tabUrls } from '../manifest.ts'

function repeated(path: string, values: readonly (string | undefined)[]): string[] {
  const first = (value: string | undefined) => values.indexOf(value)
  return values.flatMap((value, at) =>
    value === undefined || first(value) === at
      ? []
      : [
          `${MANIFEST}: staticTabs[${at}].${path}: “${value}” is that of staticTabs[${first(value)}] too. Give each tab its own.`,
        ],
  )
}

/** Whether the tabs can be told apart, and know theme and language before any script runs. */
export const tabs = ({ manifest }: AppPackage): string[] => [
  ...repeated(
    'name',
    manifest.staticTabs.map(({ name }) => name),
  ),
  ...repeated(
    'entityId',
    manifest.staticTabs.map(({ entityId }) => entityId),
  ),
  ...tabUrls(manifest).flatMap(({ path, url }) =>
    ['theme', 'locale']
      .filter((name) => url.searchParams.get(name) !== `{app.${name}}`)
      .map(
        (name) =>
          `${MANIFEST}: ${path}: lacks ${name}={app.${name}}, without which the page starts in the wrong ${name}. Add it to the query.`,
      ),
  ),
]
