import { readFileSync } from 'node:fs'
import Ajv, { type ErrorObject } from 'ajv-draft-04'
import addFormats from 'ajv-formats'
import { type AppPackage, MANIFEST } from '../app-package.ts'

const SCHEMAS = new URL(
  '../../node_modules/@microsoft/app-manifest/build/json-schemas/teams/v1.30/',
  import.meta.url,
)

function compiled(name: string) {
  // Microsoft's patterns are not valid with the u flag.
  const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false })
  addFormats(ajv, ['uri', 'email', 'regex'])
  return ajv.compile(JSON.parse(readFileSync(new URL(name, SCHEMAS), 'utf8')))
}

const takesManifest = compiled('MicrosoftTeams.schema.json')
const takesLanguage = compiled('MicrosoftTeams.Localization.schema.json')

const pathOf = (pointer: string) =>
  pointer
    .slice(1)
    .split('/')
    .map((step) => (/^\d+$/.test(step) ? `[${step}]` : step && `.${step}`))
    .join('')
    .replace(/^\./, '')

/** What Ajv leaves out of its message: which property is not known, which values are. */
const detail = ({ keyword, params }: ErrorObject): string => {
  if (keyword === 'additionalProperties') return `: ${params.additionalProperty}`
  if (keyword === 'enum') return `: ${params.allowedValues.join(', ')}`
  return keyword === 'const' ? ` ${params.allowedValue}` : ''
}

/** Whether Microsoft's own schemas take the manifest and its languages. */
export const schema = ({ documents }: AppPackage): string[] =>
  [...documents].flatMap(([name, document]) => {
    const validate = name === MANIFEST ? takesManifest : takesLanguage
    validate(document)
    return (validate.errors ?? []).map((error) => {
      const at = pathOf(error.instancePath)
      return `${name}: ${at && `${at} `}${error.message}${detail(error)} (Microsoft’s schema 1.30).`
    })
  })
