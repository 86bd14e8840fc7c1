import { pages } from '@microsoft/teams-js'
import { places } from '../routes.ts'
import type { TabSettings } from './host.ts'

/** What Teams fills in whenever it opens the tab. */
const FILLED_IN = '?theme={app.theme}&locale={app.locale}&at={page.subPageId}'

const configOf = ({ place, name }: TabSettings): pages.InstanceConfig => ({
  entityId: place,
  suggestedDisplayName: name,
  contentUrl: `${location.origin}${place}${FILLED_IN}`,
  websiteUrl: `${location.origin}${place}`,
  removeUrl: `${location.origin}${places.removeTab}?theme={app.theme}&locale={app.locale}`,
})

/** Sets what Save makes of the tab that is being set up, or keeps Save from being pressed. */
export function configure(settings: TabSettings | null): void {
  if (settings)
    pages.config.registerOnSaveHandler((event) => {
      pages.config.setConfig(configOf(settings)).then(
        () => event.notifySuccess(),
        (error: unknown) => event.notifyFailure(String(error)),
      )
    })
  pages.config.setValidityState(settings !== null)
}
