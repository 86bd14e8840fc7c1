import { type AppPackage, MANIFEST } from '../app-package.ts'
import { keysOf, valueAt } from '../json.ts'
import type { Manifest } from '../manifest.ts'

const wordsOf = ({ name, staticTabs, activities }: Manifest) => [
  ...(name?.full ? ['name.full'] : []),
  ...staticTabs.flatMap((tab, at) => (tab.name ? [`staticTabs[${at}].name`] : [])),
  ...(activities?.activityTypes ?? []).flatMap((_, at) =>
    ['description', 'templateText'].map((word) => `activities.activityTypes[${at}].${word}`),
  ),
]

function strays(file: string, document: unknown, manifest: unknown): string[] {
  const keys = Object.keys(document ?? {}).filter((key) => key !== '$schema' && key !== 'localizationKeys')
  return keys
    .filter((key) => typeof valueAt(manifest, keysOf(key)) !== 'string')
    .map((key) => `${file}: ${key} is no text of ${MANIFEST}. Correct or remove it.`)
}

/** Whether each language has its file, and the file the words of this manifest and no others. */
export function languageFiles({ manifest, documents }: AppPackage): string[] {
  const { defaultLanguageTag, additionalLanguages = [] } = manifest.localizationInfo ?? {}
  const tags = [defaultLanguageTag, ...additionalLanguages.map(({ languageTag }) => languageTag)]
  return [
    ...tags.flatMap((tag, at) => [
      ...(tag && !/^[a-z]{2,3}$/.test(tag)
        ? [
            `${MANIFEST}: localizationInfo: “${tag}” holds for one region alone. Write the language only: ${tag.split('-')[0]}.`,
          ]
        : []),
      ...(tag && tags.indexOf(tag) < at
        ? [`${MANIFEST}: localizationInfo: the language “${tag}” is there twice. Keep one.`]
        : []),
    ]),
    ...additionalLanguages.flatMap(({ file = '', languageTag }) => {
      const document = documents.get(file)
      if (file === MANIFEST || document === undefined)
        return [
          `${MANIFEST}: localizationInfo: “${file}” for “${languageTag}” is no file beside the manifest. Add it, or correct its name.`,
        ]
      return [
        ...strays(file, document, documents.get(MANIFEST)),
        ...wordsOf(manifest)
          .filter((key) => !Object.hasOwn(Object(document), key))
          .map(
            (key) => `${file}: ${key} is missing, so it would stay in “${defaultLanguageTag}”. Translate it.`,
          ),
      ]
    }),
  ]
}
