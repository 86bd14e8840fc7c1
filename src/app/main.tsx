import { firstQuestionAt } from './host/first-question.ts'
import { isHosted } from './host/is-hosted.ts'
import { placeIn } from './host/place-asked.ts'
import { readPageConfig } from './page-config.ts'
import { sayNotLoaded } from './skeleton/leave-skeleton.ts'
import { dress } from './theme/look.ts'

/** Milliseconds after which the page begins all the same: whoever was here before has something to see. */
const LONGEST = 2000
const later = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

const query = new URLSearchParams(location.search)
const hosted = isHosted(window)
dress(query.get('theme'), hosted)
// A deep link into the tab names its place before Teams itself can be asked for it.
const place = hosted ? placeIn(query.get('at')) : null
if (place) history.replaceState(null, '', `${place}${location.search}`)

const config = readPageConfig(document)
// Teams and the page come side by side. The page begins once our API has been asked: it takes no longer to begin than the API to answer.
const tab = hosted
  ? import('./host/teams.ts').then(({ enterTeams }) =>
      enterTeams(config, (account) => firstQuestionAt(location.pathname, account)),
    )
  : null

/** Tells the person and Teams that there is no page. */
function onLost(): void {
  sayNotLoaded()
  tab?.then((teams) => teams?.host().report({ kind: 'failed', reason: 'other' })).catch(() => undefined)
}

Promise.race([tab?.then((teams) => teams?.ahead?.sent), later(LONGEST)])
  .catch(() => undefined)
  .then(() => import('./page.tsx'))
  .then(({ drawPage }) => drawPage(config, tab, onLost))
  .catch(onLost)
