import { type AppPackage, MANIFEST } from '../app-package.ts'
import { valueAt } from '../json.ts'

/** Names of Microsoft's that a partner's name may not begin with, nor claim. */
const PRODUCTS =
  /\b(Microsoft|Bookings|Outlook|Exchange|Excel|Word|PowerPoint|OneDrive|OneNote|SharePoint|Office|Power (Automate|Apps|BI|Platform)|Dynamics|Azure|Entra|Copilot|Viva|Planner|Surface|Windows|Xbox)\b/i
/** Parts of Teams that a name may not begin with. */
const FEATURES = /^(Chat|Contacts|Calendar|Calls|Files|Activity|Apps|Help|Teams)\b/i
const UNFINISHED = /\b(alpha|beta|dev|preview|test|uat)\b/i

const RULES: readonly (readonly [remedy: string, isBroken: (name: string) => boolean])[] = [
  [
    'begins with a name of Microsoft’s. Put your own name first, as in “Workflow Desk for Microsoft Bookings”',
    (name) => name.search(PRODUCTS) === 0 || FEATURES.test(name),
  ],
  ['holds “Teams”, which only Microsoft’s own may. Leave it out', (name) => /\bTeams\b/i.test(name)],
  [
    'claims a name of Microsoft’s. Name it after “for Microsoft” at the end only',
    (name) => name.replace(/ for Microsoft .*$/, '').search(PRODUCTS) > 0,
  ],
  ['has parentheses. Leave them out', (name) => /[()（）]/.test(name)],
  ['sounds unfinished. Leave that word out', (name) => UNFINISHED.test(name)],
]

/** Whether the names keep to what Microsoft asks of partners. */
export const names = ({ documents }: AppPackage): string[] =>
  [...documents].flatMap(([file, document]) => {
    const [short, full] = ['short', 'full'].map((kind) =>
      valueAt(document, file === MANIFEST ? ['name', kind] : [`name.${kind}`]),
    )
    const named = Object.entries({ 'name.short': short, 'name.full': full })
    return [
      ...named.flatMap(([path, name]) =>
        RULES.flatMap(([remedy, isBroken]) =>
          typeof name === 'string' && isBroken(name) ? [`${file}: ${path}: “${name}” ${remedy}.`] : [],
        ),
      ),
      ...(short !== undefined && short === full
        ? [`${file}: name.full: is the short name again. Say more, or leave it out.`]
        : []),
    ]
  })
