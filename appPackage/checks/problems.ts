import type { AppPackage } from '../app-package.ts'
import { activities } from './activities.ts'
import { descriptions } from './descriptions.ts'
import { domains } from './domains.ts'
import { icons } from './icons.ts'
import { ids } from './ids.ts'
import { languageFiles } from './language-files.ts'
import { links } from './links.ts'
import { names } from './names.ts'
import { placeholders } from './placeholders.ts'
import { schema } from './schema.ts'
import { signIn } from './sign-in.ts'
import { tabs } from './tabs.ts'
import { version } from './version.ts'

const CHECKS = [
  schema,
  placeholders,
  version,
  ids,
  names,
  descriptions,
  links,
  domains,
  signIn,
  tabs,
  activities,
  languageFiles,
  icons,
]

/** Everything that is wrong with a package, a line each: what, where, and what to do. */
export const problemsOf = (app: AppPackage): string[] => CHECKS.flatMap((check) => check(app))
