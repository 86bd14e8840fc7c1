import { useHost } from '#app/host/host.ts'
import { places } from '#app/routes.ts'

/** The personal tab of the app's package. */
const TAB = 'home'

/** The link of Teams to a place of the page; where there is no Teams, it opens in a browser. */
export function teamsLink(appId: string, place: string, webUrl: string, label: string): string {
  const query = [
    `webUrl=${encodeURIComponent(webUrl)}`,
    `label=${encodeURIComponent(label)}`,
    `context=${encodeURIComponent(JSON.stringify({ subEntityId: place }))}`,
  ]
  return `https://teams.microsoft.com/l/entity/${encodeURIComponent(appId)}/${TAB}?${query.join('&')}`
}

/** A link to a request, for whoever it is sent to: into Teams from Teams, else into a browser. */
export function useRequestLink(address: string, id: string, label: string): string {
  const host = useHost()
  const place = places.request(address, id)
  const webUrl = new URL(place, location.origin).href
  return host?.appId ? teamsLink(host.appId, place, webUrl, label) : webUrl
}
