import { type AppPackage, MANIFEST } from '../app-package.ts'
import { valueAt } from '../json.ts'

/** The one type that every app has without declaring it. */
const RESERVED = 'systemDefault'

const parametersOf = (text: string) => [...new Set(text.match(/\{[^{}]*\}/g) ?? [])].sort().join(' ')

/** Whether Teams can word each notification, in each language from what is sent with it. */
export function activities({ manifest, documents }: AppPackage): string[] {
  const types = manifest.activities?.activityTypes ?? []
  const names = types.map(({ type }) => type)
  return types.flatMap(({ type, templateText = '' }, at) => {
    const path = `activities.activityTypes[${at}]`
    const parameters = parametersOf(templateText)
    return [
      ...(type === RESERVED
        ? [`${MANIFEST}: ${path}.type: “${type}” is Teams’ own. Choose another name.`]
        : []),
      ...(type && names.indexOf(type) < at
        ? [`${MANIFEST}: ${path}.type: “${type}” is there twice. Choose another name.`]
        : []),
      ...[...documents].flatMap(([file, document]) => {
        const text = file === MANIFEST ? undefined : valueAt(document, [`${path}.templateText`])
        return typeof text === 'string' && parametersOf(text) !== parameters
          ? [`${file}: ${path}.templateText has other parameters than the manifest’s. Use ${parameters}.`]
          : []
      }),
    ]
  })
}
