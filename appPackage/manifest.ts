import * as v from 'valibot'

const Text = v.fallback(v.optional(v.string()), undefined)
const texts = v.fallback(v.array(v.string()), [])
const part = <Entries extends v.ObjectEntries>(entries: Entries) =>
  v.fallback(v.optional(v.object(entries)), undefined)
const list = <Entries extends v.ObjectEntries>(entries: Entries) => v.fallback(v.array(v.object(entries)), [])

const Manifest = v.object({
  version: Text,
  id: Text,
  localizationInfo: part({
    defaultLanguageTag: Text,
    additionalLanguages: list({ languageTag: Text, file: Text }),
  }),
  name: part({ short: Text, full: Text }),
  description: part({ short: Text, full: Text }),
  icons: part({ color: Text, outline: Text }),
  staticTabs: list({ entityId: Text, name: Text, contentUrl: Text }),
  configurableTabs: list({ configurationUrl: Text }),
  activities: part({ activityTypes: list({ type: Text, description: Text, templateText: Text }) }),
  validDomains: texts,
  webApplicationInfo: part({
    id: Text,
    resource: Text,
    nestedAppAuthInfo: list({ redirectUri: Text, scopes: texts, claims: Text }),
  }),
})

/** What the checks read of a manifest; a part that is not as the schema has it counts as absent. */
export type Manifest = v.InferOutput<typeof Manifest>

/** Reads a manifest as far as it can be read, for whoever breaks one rule wants to hear of the others too. */
export const readManifest = (json: unknown): Manifest =>
  v.parse(
    v.fallback(Manifest, () => v.parse(Manifest, {})),
    json,
  )

/** The URLs that Teams opens in a tab, with their paths. */
export const tabUrls = ({ staticTabs, configurableTabs }: Manifest) =>
  [
    ...staticTabs.map(({ contentUrl }, at) => ({ path: `staticTabs[${at}].contentUrl`, text: contentUrl })),
    ...configurableTabs.map(({ configurationUrl }, at) => ({
      path: `configurableTabs[${at}].configurationUrl`,
      text: configurationUrl,
    })),
  ].flatMap(({ path, text }) => (text && URL.canParse(text) ? [{ path, text, url: new URL(text) }] : []))
