import type { Findings } from './findings.ts'
import type { Mention } from './mention.ts'
import { sameName } from './precedence.ts'
import { similarTo } from './similar.ts'
import { containersOf, type Definition, typeOf } from './site.ts'

/** What takes the name of a loop around, and the type of loop. */
const functionsOfLoops = new Map([
  ['items', 'foreach'],
  ['iterationindexes', 'until'],
])

/** Where `item()` is an item in actions on arrays. */
const placesOfItems = new Map<string, readonly string[]>([
  ['query', ['inputs', 'where']],
  ['select', ['inputs', 'select']],
  ['table', ['inputs', 'columns']],
])

/** Finds items that are asked for outside of their loops. */
export function checkLoops(definition: Definition, mentions: readonly Mention[], findings: Findings): void {
  for (const mention of mentions) {
    const called = mention.call.name.toLowerCase()
    const type = functionsOfLoops.get(called)
    if (type) checkLoopNamed(mention, type, definition, findings)
    if (called === 'item' && !hasItem(mention))
      findings.report(mention, { code: 'no-item', details: { function: mention.call.name } })
  }
}

function checkLoopNamed(mention: Mention, type: string, { sites }: Definition, findings: Findings): void {
  const [name] = mention.call.texts
  if (typeof name !== 'string') return
  const loops = sites.filter((site) => typeOf(site) === type)
  const loop = loops.find((each) => sameName(each.name, name))
  if (!loop) {
    findings.report(mention, {
      code: 'unknown-loop',
      details: {
        name,
        similar: similarTo(
          name,
          loops.map((each) => each.name),
        ),
      },
    })
  } else if (!around(mention).includes(loop))
    findings.report(mention, { code: 'outside-loop', details: { name: loop.name } })
}

function hasItem(mention: Mention): boolean {
  const { site, path } = mention
  if (site === null) return false
  const own = placesOfItems.get(typeOf(site))
  if (own?.every((key, at) => path[site.path.length + at] === key)) return true
  return around(mention).some((each) => typeOf(each) === 'foreach')
}

/** The actions around, and for the condition of an Until that Until itself, for its round is hardly over. */
function around({ site, path }: Mention) {
  if (!site) return []
  const isCondition = typeOf(site) === 'until' && path[site.path.length] === 'expression'
  return isCondition ? [site, ...containersOf(site)] : containersOf(site)
}
