import type { AppPackage } from '../app-package.ts'
import { textsIn } from '../json.ts'

/** What Teams fills in when it opens a URL. */
const OF_TEAMS = [
  '{app.theme}',
  '{app.locale}',
  '{user.loginHint}',
  '{user.tenant.id}',
  '{page.id}',
  '{page.subPageId}',
  '{team.groupId}',
]

/** Teams’ activity feed has parameters instead, which come with each notification. */
const OF_NOTIFICATIONS = /^activities\.activityTypes\[\d+\]\.templateText$/

/** Whether every placeholder is filled in, or is one that Teams fills in. */
export const placeholders = ({ documents }: AppPackage): string[] =>
  [...documents].flatMap(([name, document]) =>
    textsIn(document).flatMap(({ path, text }) =>
      (text.match(/\$?\{+[\w.]+\}+/g) ?? [])
        .filter((placeholder) => !OF_TEAMS.includes(placeholder))
        .filter((placeholder) => placeholder.startsWith('$') || !OF_NOTIFICATIONS.test(path))
        .map((placeholder) =>
          placeholder.startsWith('$')
            ? `${name}: ${path} still holds ${placeholder}. Write a value there, or give it one in appPackage/values.ts.`
            : `${name}: ${path} holds ${placeholder}, which Teams does not fill in. It knows ${OF_TEAMS.join(' ')}.`,
        ),
    ),
  )
