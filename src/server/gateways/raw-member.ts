const TOKENS = /"(?:[^"\\]|\\.)*"|[{}[\]:,]/g

/** What stands under a name in an object, as the very text in which it was sent; null where nothing does. */
export function rawMember(json: string, name: string): string | null {
  let depth = 0
  let last = ''
  let begun: number | null = null
  let found: string | null = null
  for (const { 0: token, index } of json.matchAll(TOKENS)) {
    const isEnd = depth === 1 && (token === ',' || token === '}')
    if (isEnd && begun !== null) {
      // Of what stands there twice, the last counts, as it does to whoever reads JSON.
      found = json.slice(begun, index).trim()
      begun = null
    }
    if (depth === 1 && token === ':' && JSON.parse(last) === name) begun = index + 1
    if (token === '{' || token === '[') depth++
    else if (token === '}' || token === ']') depth--
    else if (token.startsWith('"')) last = token
  }
  return found
}
