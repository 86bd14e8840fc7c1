import type { Text } from '../text/en.ts'

const written = (words: string): string => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** The first screen before any script has run, as HTML: its frame and the words that are the same for everybody. */
export function skeletonOf({ product, productFor, common, business, slots, flows }: Text): string {
  const title = (words: string) => `<b>${written(words)}</b>`
  const explained = common.join(slots.each, slots.whyAtLeast)
  return [
    '<div id="skeleton" aria-busy="true">',
    `<p role="status">${written(common.loading)}</p>`,
    `<div class="sk-waiting">${written(common.late)} <a href="">${written(common.loadAgain)}</a></div>`,
    '<div aria-hidden="true">',
    `<div class="sk-header"><div>${title(product)} <span>${written(productFor)}</span></div></div>`,
    '<div class="sk-main">',
    `<div><div class="sk-up">${written(business.all)}</div><div class="sk-name"></div></div>`,
    '<div class="sk-card">',
    `${title(business.address)}<div class="sk-address"><div class="sk-name"></div></div>`,
    `<p class="sk-use">${written(business.addressUse)}</p>`,
    '</div>',
    '<div class="sk-columns">',
    '<div>',
    '<div class="sk-card">',
    `<div class="sk-head">${title(slots.title)}<div class="sk-button"></div></div>`,
    '<div class="sk-headline"></div><div class="sk-bar"></div><div class="sk-list"></div>',
    `<p class="sk-quiet">${written(explained)}</p>`,
    '</div>',
    `<div class="sk-card">${title(flows.title)}<div class="sk-list"></div></div>`,
    '</div>',
    '<div>',
    `<div class="sk-card">${title(business.role)}<div class="sk-role"></div><div class="sk-lines"></div></div>`,
    '</div>',
    '</div>',
    '</div>',
    '</div>',
    '</div>',
  ].join('')
}
