import { firstPathAt } from './host/first-path.ts'
import { isHosted } from './host/is-hosted.ts'
import { placeIn } from './host/place-asked.ts'
import { readPageConfig } from './page-config.ts'
import { sayNotLoaded } from './skeleton/leave-skeleton.ts'
import { dress } from './theme/look.ts'

const query = new URLSearchParams(location.search)
const hosted = isHosted(window)
dress(query.get('theme'), hosted)
// A deep link into the tab names its place before Teams itself can be asked for it.
const place = hosted ? placeIn(query.get('at')) : null
if (place) history.replaceState(null, '', `${place}${location.search}`)

const config = readPageConfig(document)
// Teams and the page come side by side, and neither waits for the other to begin.
const tab = hosted
  ? import('./host/teams.ts').then(({ enterTeams }) =>
      enterTeams(config, (account) => firstPathAt(location.pathname, account)),
    )
  : null
const page = import('./page.tsx')
tab?.catch(() => undefined)
page.then(
  ({ drawPage }) => drawPage(config, tab),
  () => {
    sayNotLoaded()
    tab?.then((teams) => teams?.host().report({ kind: 'failed', reason: 'other' })).catch(() => undefined)
  },
)
