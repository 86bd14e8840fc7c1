import { connectorName } from '#app/features/flows/connector-name.ts'
import type { WizardText } from '#app/text/wizard.en.ts'
import { connectors } from '#domain/connectors/catalogue.ts'
import type { Template } from '#domain/templates/template.ts'

/** What licence a template's connectors take, by its name in a list of facts; nothing where they take none. */
export function premiumFact(
  template: Template,
  words: WizardText['review'],
): readonly (readonly [string, string])[] {
  const premium = template.connectors.filter((name) => connectors[name].tier === 'premium')
  return premium.length > 0 ? [[words.premium, words.premiumNeeded(premium.map(connectorName))]] : []
}
