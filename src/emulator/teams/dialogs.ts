import { html } from 'hono/html'
import type { TeamsWords } from './words.ts'

/** The windows of Teams' own that a tab can make it open; the script fills them in. */
export const dialogs = (words: TeamsWords, person: string) => html`
<dialog id="share" aria-labelledby="share-title"><h2 id="share-title">${words.shareTitle}</h2>
<p><strong id="share-label"></strong></p><p><code id="share-link"></code></p>
<form method="dialog" class="deeds"><button value="open" class="first">${words.openLink}</button><button value="">${words.close}</button></form></dialog>
<dialog id="elsewhere" aria-labelledby="elsewhere-title"><h2 id="elsewhere-title">${words.elsewhereTitle}</h2>
<p><a id="elsewhere-link" target="_blank" rel="noopener noreferrer"></a></p>
<form method="dialog" class="deeds"><button value="">${words.close}</button></form></dialog>
<dialog id="consent" aria-labelledby="consent-title"><h2 id="consent-title">${words.consentTitle}</h2>
<p>${words.consentAsks(person)}</p><ul id="consent-scopes"></ul><p id="consent-claims"></p>
<form method="dialog" class="deeds"><button value="accept" class="first">${words.accept}</button><button value="">${words.cancel}</button></form></dialog>`
