import { firstQuestionAt } from './host/first-question.ts'
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
// Teams and the page come side by side. The page begins once our API has been asked: it takes no longer to begin than the API to answer.
const tab = hosted
  ? import('./host/teams.ts').then(({ enterTeams }) =>
      enterTeams(config, (account) => firstQuestionAt(location.pathname, account)),
    )
  : null
Promise.resolve(tab?.then((teams) => teams?.ahead?.sent))
  .catch(() => undefined)
  .then(() => import('./page.tsx'))
  .then(({ drawPage }) => drawPage(config, tab))
  .catch(() => {
    sayNotLoaded()
    tab?.then((teams) => teams?.host().report({ kind: 'failed', reason: 'other' })).catch(() => undefined)
  })
