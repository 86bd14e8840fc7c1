import type { WrittenSheet } from './quiet-markup.ts'

type View = Window & typeof globalThis
type Rules = Pick<CSSGroupingRule, 'cssRules' | 'deleteRule'>

/** What loads something, and the escapes that are left only where a browser hasn't made sense of a value yet. */
const REACHES_OUT = /(?:url|src|image|image-set|cross-fade|element|paint)\(|\\/i

/** Takes the declarations that reach out from among others, and tells whether there were any. */
export function keepIn(style: CSSStyleDeclaration): boolean {
  const reachesOut = () => REACHES_OUT.test(style.cssText)
  if (!reachesOut()) return false
  const names = Array.from(style)
  for (const name of names) if (REACHES_OUT.test(style.getPropertyValue(name))) style.removeProperty(name)
  // What a shorthand with a variable in it stands for has no value of its own yet.
  if (reachesOut()) for (const name of names) if (!style.getPropertyValue(name)) style.removeProperty(name)
  if (reachesOut()) style.cssText = ''
  return true
}

/** Puts styles as they were written on an element, and tells whether some reached out and were left out. */
export function dress(element: HTMLElement, written: string): boolean {
  // Outside of any page, nothing is loaded for the sake of a style.
  const { style } = element.ownerDocument.createElement('div')
  style.cssText = written
  const leftOut = keepIn(style)
  element.style.cssText = style.cssText
  return leftOut
}

/** A sheet for a window of what was written, and whether some of it reached out and was left out. */
export function harmlessSheet(view: View, { text, media }: WrittenSheet) {
  const sheet = new view.CSSStyleSheet({ media })
  sheet.replaceSync(text)
  const leftOut = keepRulesIn(view, sheet)
  return { sheet, leftOut: leftOut || /@import/i.test(text) }
}

function keepRulesIn(view: View, rules: Rules): boolean {
  let leftOut = false
  for (let at = rules.cssRules.length - 1; at >= 0; at -= 1) {
    const rule = rules.cssRules[at]
    if (rule instanceof view.CSSStyleRule) {
      if (keepIn(rule.style)) leftOut = true
      if (keepRulesIn(view, rule)) leftOut = true
    } else if (rule instanceof view.CSSGroupingRule) {
      if (keepRulesIn(view, rule)) leftOut = true
    } else {
      // Fonts and whatever else: mails by Word name fonts without loading any.
      if (rule instanceof view.CSSKeyframesRule || REACHES_OUT.test(rule?.cssText ?? '')) leftOut = true
      rules.deleteRule(at)
    }
  }
  return leftOut
}
